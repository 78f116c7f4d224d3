package org.befund.engine.evidence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.engine.evidence.LogRecord.Continuation;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;

/**
 * The first steps of a signature as far as they were seen, in order.
 *
 * @param count how many steps, continuations included; at least one
 * @param line the first step's line
 * @param offset where that line begins
 * @param lastLine the last step's line
 * @param begun when the first step's record was written
 * @param time when the last step's record was written
 * @param captures what the steps captured
 */
record Chain(
    int count,
    long line,
    long offset,
    long lastLine,
    LogTime begun,
    LogTime time,
    Map<String, String> captures) {

  /** The chain that a record begins, or null if it is not the first step. */
  static @Nullable Chain begin(Signature signature, LogRecord record) {
    return extend(
        signature,
        new Chain(
            0,
            record.line(),
            record.offset(),
            record.line(),
            record.time(),
            record.time(),
            Map.of()),
        record);
  }

  /** This chain with a record as its next step, or null if it is not that. */
  @Nullable Chain next(Signature signature, LogRecord record) {
    List<Step> steps = signature.steps();
    for (int place = count; place < steps.size(); place++) {
      Step step = steps.get(place);
      if (step.continuation()) {
        return null;
      }
      if (step.presence() != Presence.FORBIDDEN && isInBounds(signature, step, record)) {
        Chain next = extend(signature, at(place), record);
        if (next != null) {
          return next;
        }
      }
      if (step.required()) {
        return null;
      }
    }
    return null;
  }

  /** Whether a record shows what must not show before the next step. */
  boolean isForbidden(Signature signature, LogRecord record) {
    List<Step> steps = signature.steps();
    for (int place = count; place < steps.size() && !steps.get(place).required(); place++) {
      Step step = steps.get(place);
      if (step.presence() == Presence.FORBIDDEN
          && isInBounds(signature, step, record)
          && merge(captures, see(step, record)) != null) {
        return true;
      }
    }
    return false;
  }

  private Chain at(int place) {
    return place == count ? this : new Chain(place, line, offset, lastLine, begun, time, captures);
  }

  /** Whether a record is neither too near nor too far to be a step of this chain. */
  private boolean isInBounds(Signature signature, Step step, LogRecord record) {
    Bounds bounds = step.bounds();
    Integer lines = bounds.mostLines();
    return isEarlyEnough(signature, step, record)
        && (bounds.least() == null || time.distance(record.time()).compareTo(bounds.least()) >= 0)
        && (lines == null || record.line() - lastLine <= lines);
  }

  /** Whether a record is early enough to be a step of this chain. */
  boolean isEarlyEnough(Signature signature, Step step, LogRecord record) {
    Duration most = step.bounds().most();
    Duration all = signature.within();
    return (most == null || time.distance(record.time()).compareTo(most) <= 0)
        && (all == null || begun.distance(record.time()).compareTo(all) <= 0);
  }

  private static @Nullable Chain extend(Signature signature, Chain from, LogRecord record) {
    List<Step> steps = signature.steps();
    Map<String, String> captures = merge(from.captures, see(steps.get(from.count), record));
    if (captures == null) {
      return null;
    }
    int count = from.count + 1;
    long last = record.line();
    for (Continuation line : record.continuations()) {
      if (count == steps.size() || !steps.get(count).continuation()) {
        break;
      }
      Map<String, String> merged =
          merge(captures, steps.get(count).line().find(line.text()).orElse(null));
      if (merged != null) {
        captures = merged;
        last = line.line();
        count++;
      }
    }
    return new Chain(count, from.line, from.offset, last, from.begun, record.time(), captures);
  }

  /** What a step captures in a record, or null if it is not there. */
  private static @Nullable Map<String, String> see(Step step, LogRecord record) {
    if (step.level() != null && !step.level().equalsIgnoreCase(record.level())) {
      return null;
    }
    Map<String, String> origin = Map.of();
    if (step.origin() != null) {
      Optional<Map<String, String>> fit = step.origin().fit(record.origin());
      if (fit.isEmpty()) {
        return null;
      }
      origin = fit.get();
    }
    return merge(origin, find(step.line(), record));
  }

  /** Looks in the message first, then in the whole text, as a pasted record may be wrapped. */
  private static @Nullable Map<String, String> find(LineTemplate template, LogRecord record) {
    Optional<Map<String, String>> found = template.find(record.message());
    if (found.isEmpty() && !record.continuations().isEmpty()) {
      found = template.find(record.wholeText());
    }
    return found.orElse(null);
  }

  /** Both captures, or null if there are no second ones or they give one name two values. */
  private static @Nullable Map<String, String> merge(
      Map<String, String> first, @Nullable Map<String, String> second) {
    if (second == null || second.isEmpty()) {
      return second == null ? null : first;
    }
    Map<String, String> both = new LinkedHashMap<>(first);
    for (Map.Entry<String, String> capture : second.entrySet()) {
      String before = both.put(capture.getKey(), capture.getValue());
      if (before != null && !before.equals(capture.getValue())) {
        return null;
      }
    }
    return both;
  }
}
