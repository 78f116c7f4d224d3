package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.befund.kb.signature.Strength;
import org.befund.kb.signature.TemplateSyntaxException;
import org.befund.kb.signature.Where;
import org.befund.kb.text.Localized;

/** How a signature is written. */
final class SignatureShape {

  /** Longer than any line that is worth a template; an expression is made of each. */
  private static final int LONGEST_TEMPLATE = 4096;

  private static final Shape<LineTemplate> TEMPLATE =
      TextShape.of("a line template with placeholders such as <id:guid>", SignatureShape::template);

  private static final Key<LineTemplate> LINE =
      required(
          "line", TEMPLATE, "What the message contains; <name:kind> captures.", "'ID:<id:guid>'");
  private static final Key<String> LEVEL = optional("level", TEXT, "The record's level.", "Error");
  private static final Key<LineTemplate> ORIGIN =
      optional("origin", TEMPLATE, "What the component or method column contains.", "Sync.Manager");
  private static final Key<Boolean> CONTINUATION =
      optional(
          "continuation",
          TextShape.BOOLEAN,
          "Whether the line has no prefix of its own but belongs to the record before.",
          "true");
  private static final Key<Duration> WITHIN =
      optional("within", TextShape.DURATION, "The longest time since the step before.", "PT2S");

  private static final Shape<Step> STEP =
      new ObjectShape<>(
          "a step of a signature",
          List.of(LINE, LEVEL, ORIGIN, CONTINUATION, WITHIN),
          v ->
              new Step(
                  v.get(LINE),
                  v.find(LEVEL),
                  v.find(ORIGIN),
                  v.or(CONTINUATION, false),
                  v.find(WITHIN)));

  private static final Key<String> ID = required("id", TEXT, "The signature's name.", "client");
  private static final Key<Localized> TITLE =
      required("title", Localized.SHAPE, "What it shows.", "{en: A failed synchronisation}");
  private static final Key<String> SECTION =
      required("section", TEXT, "The section that prints it.", "faq-verify");
  private static final Key<LogFormat> FORMAT =
      required(
          "format",
          TextShape.choice(LogFormat.class, '-'),
          "The kind of log it stands in.",
          "windows-update");
  private static final Key<Where> WHERE =
      required(
          "where", TextShape.choice(Where.class, '-'), "Whose log it stands in.", "served-host");
  private static final Key<Strength> STRENGTH =
      required(
          "strength",
          TextShape.choice(Strength.class, '-'),
          "How much it proves by itself.",
          "medium");
  private static final Key<List<Step>> STEPS =
      required(
          "steps",
          new ListShape<>(STEP),
          "The lines, in order.",
          "[{line: Synchronizing server updates}, {line: SyncUpdates failure, within:" + " PT1M}]");
  private static final Key<List<LineTemplate>> NEAR_MISS =
      optional(
          "nearMiss",
          new ListShape<>(TEMPLATE),
          "Lines that look like the problem but prove nothing by themselves.",
          "['0x80004005']");

  /** A signature of an advisory. */
  static final Shape<LogSignature> SHAPE =
      new ObjectShape<>(
          "a signature",
          List.of(ID, TITLE, SECTION, FORMAT, WHERE, STRENGTH, STEPS, NEAR_MISS),
          SignatureShape::make);

  private SignatureShape() {}

  private static Optional<LineTemplate> template(String text) {
    if (text.length() > LONGEST_TEMPLATE) {
      throw new TextShape.Misfit(
          LONGEST_TEMPLATE, "a line template has at most " + LONGEST_TEMPLATE + " characters");
    }
    try {
      return Optional.of(LineTemplate.parse(text));
    } catch (TemplateSyntaxException e) {
      throw new TextShape.Misfit(e.column() - 1, String.valueOf(e.getMessage()));
    }
  }

  private static LogSignature make(Values v) {
    return new LogSignature(
        new Signature(
            v.get(ID),
            v.get(FORMAT),
            v.get(WHERE),
            v.get(STRENGTH),
            v.get(STEPS),
            v.list(NEAR_MISS)),
        v.get(TITLE),
        v.get(SECTION));
  }
}
