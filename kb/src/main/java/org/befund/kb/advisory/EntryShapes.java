package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;

/** How the smaller entries of an advisory are written. */
final class EntryShapes {

  private EntryShapes() {}

  private static final Key<Localized> TEXT_KEY =
      required(
          "text",
          Localized.SHAPE,
          "The statement in a reader's words.",
          "{en: Version 2.0 does not have the problem.}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that it rests on.", "overview");
  private static final Key<String> CITED =
      optional("section", TEXT, "The section that it rests on.", "overview");
  private static final Key<Localized> FIND =
      required("find", Localized.SHAPE, "How to find the answer.", "{en: Ask the owner.}");
  private static final Key<String> ID = required("id", TEXT, "Its name.", "effect");

  private static final Key<String> URL =
      required("url", TEXT, "Where it stands.", "https://example.org/kb/1");
  static final Shape<Advisory.DocumentReference> REFERENCE =
      new ObjectShape<>(
          "a reference",
          List.of(URL, TEXT_KEY),
          v -> new Advisory.DocumentReference(v.get(URL), v.get(TEXT_KEY)));

  static final Shape<Advisory.Question> QUESTION =
      new ObjectShape<>(
          "a question",
          List.of(TEXT_KEY, FIND, SECTION),
          v -> new Advisory.Question(v.get(TEXT_KEY), v.get(FIND), v.get(SECTION)));

  private static final Key<Condition> WHEN =
      required("when", ConditionShape.SHAPE, "The hosts it speaks of.", "{product: ${product}}");
  private static final Key<Confidence> CONFIDENCE =
      required("confidence", ConditionShape.CONFIDENCE, "How sure one may be.", "low");
  static final Shape<Advisory.Exemption> EXEMPTION =
      new ObjectShape<>(
          "an exemption",
          List.of(WHEN, CONFIDENCE, TEXT_KEY, SECTION),
          v ->
              new Advisory.Exemption(
                  v.get(WHEN), v.get(CONFIDENCE), v.get(TEXT_KEY), v.get(SECTION)));

  private static final Key<String> CAPTURE =
      required("capture", TEXT, "The capture that must be equal.", "id");
  private static final Key<List<String>> JOINED =
      required(
          "signatures", new ListShape<>(TEXT), "The signatures that join.", "[client, server]");
  static final Shape<Advisory.Correlation> CORRELATION =
      new ObjectShape<>(
          "a correlation",
          List.of(CAPTURE, JOINED, SECTION),
          v -> new Advisory.Correlation(v.get(CAPTURE), v.get(JOINED), v.get(SECTION)));

  private static final Key<String> OTHER =
      required("advisory", TEXT, "The other advisory's id.", "${other-advisory}");
  private static final Key<String> RELATION =
      required("relation", TEXT, "How it relates.", "independent");
  static final Shape<Advisory.Relation> RELATED =
      new ObjectShape<>(
          "a relation",
          List.of(OTHER, RELATION, TEXT_KEY, SECTION),
          v ->
              new Advisory.Relation(
                  v.get(OTHER), v.get(RELATION), v.get(TEXT_KEY), v.get(SECTION)));

  private static final Key<Localized> ASKED =
      required(
          "question",
          Localized.SHAPE,
          "What the document leaves open.",
          "{en: Is 3.0 SP2 affected?}");
  private static final Key<Localized> CHOSEN =
      required(
          "reading",
          Localized.SHAPE,
          "The reading chosen, and why.",
          "{en: 'No, as it came later.'}");
  static final Shape<Advisory.ChosenReading> READING =
      new ObjectShape<>(
          "a reading",
          List.of(ID, ASKED, CHOSEN, CITED),
          v -> new Advisory.ChosenReading(v.get(ID), v.get(ASKED), v.get(CHOSEN), v.find(CITED)));

  private static final Key<String> NUMBER =
      required("number", TEXT, "The number by which cases refer to it.", "\"12\"");
  private static final Key<String> ENCODED =
      required("encoded", TEXT, "The key that holds it, or 'text'.", "remediations");
  static final Shape<Advisory.Fact> FACT =
      new ObjectShape<>(
          "a fact",
          List.of(NUMBER, TEXT_KEY, SECTION, ENCODED),
          v -> new Advisory.Fact(v.get(NUMBER), v.get(TEXT_KEY), v.get(SECTION), v.get(ENCODED)));
}
