package org.befund.engine.evidence.shortfall;

import java.util.LinkedHashMap;
import java.util.Map;
import org.befund.engine.evidence.LogRecord;
import org.befund.kb.signature.Likeness;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Step;

/**
 * A step, and the line of a log that is it, or is like it.
 *
 * @param step which step, counted from 0
 * @param record the record that the line is of
 * @param line the line
 * @param text what the template was held against
 * @param likeness how far they are alike
 */
record Seen(int step, LogRecord record, long line, String text, Likeness likeness) {
  /** What is less alike has nothing to do with a step. */
  static final double LEAST = 0.4;

  /** What a record of another level or origin is worth, where it is alike otherwise. */
  private static final double OF_ANOTHER = 0.8;

  /** A record held against a step that is no continuation. */
  static Seen of(int index, Step step, LogRecord record) {
    String text = record.message();
    Likeness likeness = step.line().compare(text);
    if (!isSame(likeness) && !record.continuations().isEmpty()) {
      Likeness whole = step.line().compare(record.wholeText());
      if (isSame(whole)) {
        return new Seen(index, record, record.line(), record.wholeText(), whole);
      }
    }
    return new Seen(index, record, record.line(), text, likeness);
  }

  /** A continuation line held against a step that is one. */
  static Seen of(int index, Step step, LogRecord record, LogRecord.Continuation line) {
    return new Seen(index, record, line.line(), line.text(), step.line().compare(line.text()));
  }

  private static boolean isSame(Likeness likeness) {
    return likeness.share() == 1 && likeness.differences().isEmpty();
  }

  /** How much speaks for its being the step; 0 if nothing does. */
  double worth(Step wanted) {
    double worth = likeness.share() < LEAST ? 0 : likeness.share();
    if (!isOfLevel(wanted)) {
      worth *= OF_ANOTHER;
    }
    return isOfOrigin(wanted) ? worth : worth * OF_ANOTHER;
  }

  boolean isOfLevel(Step wanted) {
    return wanted.level() == null || wanted.level().equalsIgnoreCase(record.level());
  }

  boolean isOfOrigin(Step wanted) {
    LineTemplate origin = wanted.origin();
    return origin == null || origin.fit(record.origin()).isPresent();
  }

  /** Whether it is the step, as far as it can be told by itself. */
  boolean isWhole(Step wanted) {
    return isSame(likeness) && isOfLevel(wanted) && isOfOrigin(wanted);
  }

  /** What it captures; nothing where it is not what the template asks for. */
  Map<String, String> captures(Step wanted) {
    Map<String, String> captured = wanted.line().find(text).orElse(Map.of());
    LineTemplate origin = wanted.origin();
    if (origin == null) {
      return captured;
    }
    Map<String, String> all = new LinkedHashMap<>(origin.fit(record.origin()).orElse(Map.of()));
    all.putAll(captured);
    return all;
  }
}
