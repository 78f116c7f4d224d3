package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.text.Localized;

/** How an advisory is written. */
public final class AdvisoryShape {

  private static final Shape<List<String>> TEXTS = new ListShape<>(TEXT);

  private static final Key<Localized> TEXT_KEY =
      required("text", Localized.SHAPE, "The statement in a reader's words.", "{en: …, de: …}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that it rests on.", "overview");
  private static final Key<String> CITED =
      optional("section", TEXT, "The section that it rests on.", "overview");
  private static final Key<Localized> FIND =
      required("find", Localized.SHAPE, "How to find the answer.", "{en: Ask the owner.}");
  private static final Key<String> ID = required("id", TEXT, "Its name.", "effect");

  private static final Key<String> URL =
      required("url", TEXT, "Where it stands.", "https://example.org/kb/1");
  private static final Shape<Advisory.DocumentReference> REFERENCE =
      new ObjectShape<>(
          "a reference",
          List.of(URL, TEXT_KEY),
          v -> new Advisory.DocumentReference(v.get(URL), v.get(TEXT_KEY)));

  private static final Shape<Advisory.Question> QUESTION =
      new ObjectShape<>(
          "a question",
          List.of(TEXT_KEY, FIND, SECTION),
          v -> new Advisory.Question(v.get(TEXT_KEY), v.get(FIND), v.get(SECTION)));

  private static final Key<Condition> WHEN =
      required("when", ConditionShape.SHAPE, "The hosts it speaks of.", "{product: wsus}");
  private static final Key<Confidence> CONFIDENCE =
      required("confidence", ConditionShape.CONFIDENCE, "How sure one may be.", "low");
  private static final Shape<Advisory.Exemption> EXEMPTION =
      new ObjectShape<>(
          "an exemption",
          List.of(WHEN, CONFIDENCE, TEXT_KEY, SECTION),
          v ->
              new Advisory.Exemption(
                  v.get(WHEN), v.get(CONFIDENCE), v.get(TEXT_KEY), v.get(SECTION)));

  private static final Key<String> CAPTURE =
      required("capture", TEXT, "The capture that must be equal.", "id");
  private static final Key<List<String>> JOINED =
      required("signatures", TEXTS, "The signatures that join.", "[client, server]");
  private static final Shape<Advisory.Correlation> CORRELATION =
      new ObjectShape<>(
          "a correlation",
          List.of(CAPTURE, JOINED, SECTION),
          v -> new Advisory.Correlation(v.get(CAPTURE), v.get(JOINED), v.get(SECTION)));

  private static final Key<String> OTHER =
      required("advisory", TEXT, "The other advisory's id.", "MSA-954474");
  private static final Key<String> RELATION =
      required("relation", TEXT, "How it relates.", "independent");
  private static final Shape<Advisory.Relation> RELATED =
      new ObjectShape<>(
          "a relation",
          List.of(OTHER, RELATION, TEXT_KEY, SECTION),
          v ->
              new Advisory.Relation(
                  v.get(OTHER), v.get(RELATION), v.get(TEXT_KEY), v.get(SECTION)));

  private static final Key<Localized> ASKED =
      required("question", Localized.SHAPE, "What the document leaves open.", "{en: …}");
  private static final Key<Localized> CHOSEN =
      required("reading", Localized.SHAPE, "The reading chosen, and why.", "{en: …}");
  private static final Shape<Advisory.ChosenReading> READING =
      new ObjectShape<>(
          "a reading",
          List.of(ID, ASKED, CHOSEN, CITED),
          v -> new Advisory.ChosenReading(v.get(ID), v.get(ASKED), v.get(CHOSEN), v.find(CITED)));

  private static final Key<String> NUMBER =
      required("number", TEXT, "The number by which cases refer to it.", "\"12\"");
  private static final Key<String> ENCODED =
      required("encoded", TEXT, "The key that holds it, or 'text'.", "remediations");
  private static final Shape<Advisory.Fact> FACT =
      new ObjectShape<>(
          "a fact",
          List.of(NUMBER, TEXT_KEY, SECTION, ENCODED),
          v -> new Advisory.Fact(v.get(NUMBER), v.get(TEXT_KEY), v.get(SECTION), v.get(ENCODED)));

  private static final Key<String> ADVISORY_ID =
      required("id", TEXT, "The advisory's name.", "MSA-954960");
  private static final Key<Advisory.Standing> STANDING =
      required(
          "status",
          TextShape.choice(Advisory.Standing.class, '-'),
          "How far the encoding has come.",
          "stable");
  private static final Key<String> PUBLISHER =
      required("publisher", TEXT, "Who issued the document.", "Microsoft");
  private static final Key<Advisory.Nature> NATURE =
      required(
          "nature",
          TextShape.choice(Advisory.Nature.class, '-'),
          "What kind of problem it is about.",
          "non-security");
  private static final Key<Localized> TITLE =
      required("title", Localized.SHAPE, "The title in your own words.", "{en: …}");
  private static final Key<Localized> SUMMARY =
      required("summary", Localized.SHAPE, "What happens, to whom, and what helps.", "{en: …}");
  private static final Key<Map<String, Localized>> SECTIONS =
      required(
          "sections",
          new NamedShape<>(Localized.SHAPE),
          "The document's sections, by the ids under which facts cite them.",
          "{overview: {en: Overview}}");
  private static final Key<List<Advisory.DocumentReference>> REFERENCES =
      optional("references", new ListShape<>(REFERENCE), "Other documents.", "[]");
  private static final Key<List<Revision>> REVISIONS =
      required("revisions", new ListShape<>(Revision.SHAPE), "The history, oldest first.", "[]");
  private static final Key<List<String>> SUBJECTS =
      required("subjects", TEXTS, "The products that a verdict may be about.", "[wsus]");
  private static final Key<Map<String, Advisory.Question>> QUESTIONS =
      optional(
          "questions",
          new NamedShape<>(QUESTION),
          "What only a person can answer, by the key of an environment's 'facts'.",
          "{catalogue-in-use: {text: {en: …}}}");
  private static final Key<Map<String, Condition>> CONDITIONS =
      optional(
          "conditions",
          new NamedShape<>(ConditionShape.SHAPE),
          "Conditions by name, for reuse and for citation.",
          "{sp1: {product: wsus, releases: [3.0 SP1]}}");
  private static final Key<Condition> AFFECTED =
      required(
          "affected", ConditionShape.SHAPE, "True of the hosts with the problem.", "{allOf: []}");
  private static final Key<List<Advisory.Exemption>> EXEMPTIONS =
      optional(
          "exemptions", new ListShape<>(EXEMPTION), "Statements about hosts without it.", "[]");
  private static final Key<List<Remediation>> REMEDIATIONS =
      optional(
          "remediations",
          new ListShape<>(Remediation.SHAPE),
          "What can be done, the preferred first.",
          "[]");
  private static final Key<List<LogSignature>> SIGNATURES =
      optional(
          "signatures",
          new ListShape<>(SignatureShape.SHAPE),
          "What logs show when the problem strikes.",
          "[]");
  private static final Key<Advisory.Correlation> CORRELATED =
      optional("correlation", CORRELATION, "How signatures of several logs join.", "{capture: id}");
  private static final Key<List<Advisory.Relation>> RELATIONS =
      optional("related", new ListShape<>(RELATED), "Other advisories.", "[]");
  private static final Key<List<Advisory.ChosenReading>> READINGS =
      optional(
          "readings",
          new ListShape<>(READING),
          "Where the document is ambiguous, and the reading chosen.",
          "[]");
  private static final Key<List<Advisory.Fact>> FACTS =
      optional(
          "facts",
          new ListShape<>(FACT),
          "Everything the document states, numbered, with the place where it is encoded.",
          "[{number: \"1\", …}]");

  /** One advisory file, its references not yet resolved. */
  public static final Shape<Advisory> SHAPE =
      new ObjectShape<>(
          "an advisory",
          List.of(
              ADVISORY_ID,
              STANDING,
              PUBLISHER,
              NATURE,
              TITLE,
              SUMMARY,
              SECTIONS,
              REFERENCES,
              REVISIONS,
              SUBJECTS,
              QUESTIONS,
              CONDITIONS,
              AFFECTED,
              EXEMPTIONS,
              REMEDIATIONS,
              SIGNATURES,
              CORRELATED,
              RELATIONS,
              READINGS,
              FACTS),
          AdvisoryShape::make);

  private AdvisoryShape() {}

  private static Advisory make(Values v) {
    List<Revision> revisions = v.get(REVISIONS);
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("expected at least one revision");
    }
    for (int i = 1; i < revisions.size(); i++) {
      if (!revisions.get(i).date().isAfter(revisions.get(i - 1).date())) {
        throw new IllegalArgumentException("the revisions are not in the order of their dates");
      }
    }
    return ConditionResolver.resolve(
        new Advisory(
            v.get(ADVISORY_ID),
            v.get(STANDING),
            v.get(PUBLISHER),
            v.get(NATURE),
            v.get(TITLE),
            v.get(SUMMARY),
            v.get(SECTIONS),
            v.list(REFERENCES),
            revisions,
            v.get(SUBJECTS),
            v.or(QUESTIONS, Map.of()),
            v.or(CONDITIONS, Map.of()),
            v.get(AFFECTED),
            v.list(EXEMPTIONS),
            v.list(REMEDIATIONS),
            v.list(SIGNATURES),
            v.find(CORRELATED),
            v.list(RELATIONS),
            v.list(READINGS),
            v.list(FACTS)));
  }
}
