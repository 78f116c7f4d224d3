package org.befund.engine.evidence.shortfall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.evidence.LogRecord;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.Likeness.Difference;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Shortfall.Kind;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;

/** Tells what keeps a near miss from being a match, by the records around it. */
public final class Shortfalls {
  /** A record this near the others is one of them, though at the wrong place. */
  private static final int NEAR = 3;

  /** A longer piece of a log explains no more. */
  private static final int LONGEST = 200;

  private final Signature signature;
  private final List<LogRecord> around;
  private final Attempt attempt;
  private final List<Shortfall> found = new ArrayList<>();
  private final Map<String, String> captures = new LinkedHashMap<>();
  private @Nullable Seen last;

  private Shortfalls(Signature signature, List<LogRecord> around, Attempt attempt) {
    this.signature = signature;
    this.around = around;
    this.attempt = attempt;
  }

  /**
   * Tells what a near miss lacks.
   *
   * @param around the records around the near miss, of all threads, in their order
   * @param trace the line of the record that tells of it
   * @return what it lacks, in the order of the steps; nothing where no line is like any step
   */
  public static List<Shortfall> of(Signature signature, List<LogRecord> around, long trace) {
    LogRecord told = null;
    for (LogRecord record : around) {
      told = record.line() <= trace ? record : told;
    }
    if (told == null) {
      return List.of();
    }
    LogRecord tells = told;
    boolean oneThread = signature.format().oneThread();
    List<LogRecord> own =
        around.stream()
            .filter(record -> record.format() == signature.format())
            .filter(record -> !oneThread || record.thread().equals(tells.thread()))
            .toList();
    if (!own.contains(tells)) {
      return List.of();
    }
    Attempt attempt = Attempt.at(signature, own, own.indexOf(tells));
    return attempt.isEmpty() ? List.of() : new Shortfalls(signature, around, attempt).all();
  }

  private List<Shortfall> all() {
    List<Step> steps = signature.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Seen seen = attempt.seen(i);
      if (step.presence() == Presence.FORBIDDEN) {
        forbidden(i, step);
      } else if (seen != null) {
        compare(i, step, seen);
        last = seen;
      } else if (step.required()) {
        absent(i, step);
      }
    }
    return List.copyOf(found);
  }

  private void compare(int index, Step step, Seen seen) {
    for (Difference difference : seen.likeness().differences()) {
      Kind kind =
          difference.capture() == null
              ? Kind.CONSTANT
              : difference.isInequality() ? Kind.INEQUALITY : Kind.PLACEHOLDER;
      add(kind, index, difference.capture(), difference.expected(), difference.found(), seen);
    }
    if (!seen.isOfLevel(step)) {
      add(Kind.LEVEL, index, null, String.valueOf(step.level()), seen.record().level(), seen);
    }
    if (!seen.isOfOrigin(step)) {
      add(Kind.ORIGIN, index, null, String.valueOf(step.origin()), seen.record().origin(), seen);
    }
    for (Map.Entry<String, String> capture : seen.captures(step).entrySet()) {
      String before = captures.putIfAbsent(capture.getKey(), capture.getValue());
      if (before != null && !before.equals(capture.getValue())) {
        add(Kind.INEQUALITY, index, capture.getKey(), before, capture.getValue(), seen);
      }
    }
    if (!step.continuation()) {
      bounds(index, step.bounds(), seen);
    }
  }

  private void bounds(int index, Bounds bounds, Seen seen) {
    Seen before = last;
    if (before == null || attempt.before(index) != before) {
      return;
    }
    Duration time = before.record().time().distance(seen.record().time());
    Duration least = bounds.least();
    Duration most = bounds.most();
    Integer lines = bounds.mostLines();
    if (least != null && time.compareTo(least) < 0) {
      add(Kind.TOO_SOON, index, null, least.toString(), time.toString(), seen);
    }
    if (most != null && time.compareTo(most) > 0) {
      add(Kind.TOO_LATE, index, null, most.toString(), time.toString(), seen);
    }
    if (lines != null && seen.line() - before.line() > lines) {
      String between = Long.toString(seen.line() - before.line());
      add(Kind.TOO_FAR, index, null, lines.toString(), between, seen);
    }
    Seen first = attempt.seen(0);
    Duration all = signature.within();
    if (all != null && first != null) {
      Duration since = first.record().time().distance(seen.record().time());
      if (since.compareTo(all) > 0) {
        add(Kind.TOO_LONG, index, null, all.toString(), since.toString(), seen);
      }
    }
  }

  private void absent(int index, Step step) {
    int times = Collections.frequency(signature.steps(), step);
    if (times > 1 && !step.continuation() && tooFew(index, step, times)) {
      return;
    }
    Shortfall elsewhere = step.continuation() ? null : elsewhere(index, step);
    found.add(
        elsewhere == null
            ? new Shortfall(Kind.ABSENT, index + 1, step.line().text(), null, "", "", null, 0)
            : elsewhere);
  }

  /** A step that has to show several times is told once; unless it does not show at all. */
  private boolean tooFew(int index, Step step, int times) {
    Seen shown = null;
    int count = 0;
    for (int i = 0; i < signature.steps().size(); i++) {
      Seen seen = signature.steps().get(i).equals(step) ? attempt.seen(i) : null;
      count += seen == null ? 0 : 1;
      shown = seen == null ? shown : seen;
    }
    if (shown == null) {
      return false;
    }
    String line = step.line().text();
    if (found.stream().noneMatch(each -> each.kind() == Kind.TOO_FEW && each.line().equals(line))) {
      add(Kind.TOO_FEW, index, null, Integer.toString(times), Integer.toString(count), shown);
    }
    return true;
  }

  /** The line of a step on another thread, or at another place. */
  private @Nullable Shortfall elsewhere(int index, Step step) {
    String thread = attempt.records().get(0).thread();
    for (LogRecord record : around) {
      Seen seen = isNear(record) && !isTaken(record) ? Seen.of(index, step, record) : null;
      if (seen != null && seen.isWhole(step)) {
        if (!signature.format().oneThread() || record.thread().equals(thread)) {
          return shortfall(Kind.ORDER, index, null, "", "", seen);
        } else if (isBetween(index, record)) {
          return shortfall(Kind.THREAD, index, null, thread, record.thread(), seen);
        }
      }
    }
    return null;
  }

  private boolean isTaken(LogRecord record) {
    for (int i = 0; i < signature.steps().size(); i++) {
      Seen seen = attempt.seen(i);
      if (seen != null && seen.record().equals(record)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetween(int index, LogRecord record) {
    Seen before = attempt.before(index);
    Seen after = attempt.after(index);
    return (before == null || before.line() < record.line())
        && (after == null || record.line() < after.line());
  }

  /** Whether a record stands among those that were seen, or next to them. */
  private boolean isNear(LogRecord record) {
    Seen first = attempt.after(-1);
    Seen end = attempt.before(signature.steps().size());
    if (first == null || end == null) {
      return false;
    }
    int place = around.indexOf(record);
    return place >= around.indexOf(first.record()) - NEAR
        && place <= around.indexOf(end.record()) + NEAR;
  }

  private void forbidden(int index, Step step) {
    Seen before = attempt.before(index);
    Seen after = attempt.after(index);
    if (before == null || after == null) {
      return;
    }
    for (LogRecord record : attempt.records()) {
      boolean between = record.line() > before.line() && record.line() < after.line();
      Seen seen = between ? Seen.of(index, step, record) : null;
      if (seen != null && seen.isWhole(step) && isOfSame(seen.captures(step))) {
        add(Kind.FORBIDDEN, index, null, "", "", seen);
        return;
      }
    }
  }

  private boolean isOfSame(Map<String, String> captured) {
    return captured.entrySet().stream()
        .allMatch(
            each -> each.getValue().equals(captures.getOrDefault(each.getKey(), each.getValue())));
  }

  private void add(
      Kind kind, int index, @Nullable String capture, String expected, String actual, Seen seen) {
    found.add(shortfall(kind, index, capture, expected, actual, seen));
  }

  private Shortfall shortfall(
      Kind kind, int index, @Nullable String capture, String expected, String actual, Seen seen) {
    String line = signature.steps().get(index).line().text();
    String told = actual.length() <= LONGEST ? actual : actual.substring(0, LONGEST) + "…";
    return new Shortfall(kind, index + 1, line, capture, expected, told, "", seen.line());
  }
}
