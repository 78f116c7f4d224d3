package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Presence;
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

  /** More than any log needs to show of one failure. */
  private static final int MOST_TIMES = 100;

  /** So far apart, lines have nothing to do with each other. */
  private static final int MOST_LINES = 1_000_000;

  private static final Shape<Integer> COUNT = upTo(MOST_TIMES);
  private static final Shape<Integer> LINES = upTo(MOST_LINES);

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
  private static final Key<Duration> AFTER =
      optional("after", TextShape.DURATION, "The shortest time since the step before.", "PT1M");
  private static final Key<Duration> WITHIN =
      optional("within", TextShape.DURATION, "The longest time since the step before.", "PT2S");
  private static final Key<Integer> WITHIN_LINES =
      optional(
          "withinLines", LINES, "How many lines after the step before it stands at most.", "20");

  private static final Key<Presence> PRESENCE =
      optional(
          "presence",
          TextShape.choice(Presence.class, '-'),
          "Whether the line has to show: required, optional or, between its neighbours, forbidden.",
          "forbidden");
  private static final Key<Integer> TIMES =
      optional("times", COUNT, "How often it shows at least, one after the other.", "3");

  /** A step as often as it is asked for. */
  private record Repeated(Step step, int times) {}

  private static final Shape<Repeated> STEP =
      new ObjectShape<>(
          "a step of a signature",
          List.of(LINE, LEVEL, ORIGIN, CONTINUATION, AFTER, WITHIN, WITHIN_LINES, PRESENCE, TIMES),
          v ->
              new Repeated(
                  new Step(
                      v.get(LINE),
                      v.find(LEVEL),
                      v.find(ORIGIN),
                      v.or(CONTINUATION, false),
                      new Bounds(v.find(AFTER), v.find(WITHIN), v.find(WITHIN_LINES)),
                      v.or(PRESENCE, Presence.REQUIRED)),
                  v.or(TIMES, 1)));

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
  private static final Key<List<Repeated>> STEPS =
      required(
          "steps",
          new ListShape<>(STEP),
          "The lines, in order.",
          "[{line: Synchronizing server updates}, {line: SyncUpdates failure, within:" + " PT1M}]");
  private static final Key<Duration> ALL_WITHIN =
      optional(
          "within",
          TextShape.DURATION,
          "The longest time from the first line to any other.",
          "PT30M");
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
          List.of(ID, TITLE, SECTION, FORMAT, WHERE, STRENGTH, STEPS, ALL_WITHIN, NEAR_MISS),
          SignatureShape::make);

  private SignatureShape() {}

  private static Shape<Integer> upTo(int most) {
    return TextShape.of("a number from 1 to " + most, text -> count(text, most));
  }

  private static Optional<Integer> count(String text, int most) {
    try {
      int count = Integer.parseInt(text);
      return count >= 1 && count <= most ? Optional.of(count) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

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

  private static List<Step> each(List<Repeated> repeated) {
    List<Step> steps = new ArrayList<>();
    for (Repeated some : repeated) {
      steps.addAll(Collections.nCopies(some.times(), some.step()));
    }
    return steps;
  }

  private static LogSignature make(Values v) {
    return new LogSignature(
        new Signature(
            v.get(ID),
            v.get(FORMAT),
            v.get(WHERE),
            v.get(STRENGTH),
            each(v.get(STEPS)),
            v.find(ALL_WITHIN),
            v.list(NEAR_MISS)),
        v.get(TITLE),
        v.get(SECTION));
  }
}
