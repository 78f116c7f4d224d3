package org.befund.kb.signature;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows when a problem strikes: steps that occur in this order, other lines in between
 * allowed. In formats where {@link LogFormat#oneThread()} holds, all steps come from one thread.
 *
 * @param id unique within its advisory, never empty
 * @param format the log format in which it is looked for
 * @param where on whose machine the log lies
 * @param strength how much one match says by itself
 * @param steps at least one; the first is not a continuation, first and last have to show
 * @param within the most time from the first step to any other; null if it does not matter; not
 *     negative
 * @param nearMiss generic traces, such as an error code, that are worth telling when the steps are
 *     not all there; they never make a match; may be empty
 */
public record Signature(
    String id,
    LogFormat format,
    Where where,
    Strength strength,
    List<Step> steps,
    @Nullable Duration within,
    List<LineTemplate> nearMiss) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id is blank, there is no step, the first step is a
   *     continuation, first or last need not show, or the time is negative
   */
  public Signature {
    steps = List.copyOf(steps);
    nearMiss = List.copyOf(nearMiss);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a signature needs an id");
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("signature " + id + " needs at least one step");
    }
    if (steps.get(0).continuation()) {
      throw new IllegalArgumentException(
          "signature " + id + " begins with a continuation, which has no record to belong to");
    }
    if (!steps.get(0).required() || !steps.get(steps.size() - 1).required()) {
      throw new IllegalArgumentException(
          "signature " + id + " begins or ends with a line that need not show");
    }
    if (within != null && within.isNegative()) {
      throw new IllegalArgumentException("a time bound cannot be negative: " + within);
    }
  }

  /** A signature that may take any time. */
  public Signature(
      String id,
      LogFormat format,
      Where where,
      Strength strength,
      List<Step> steps,
      List<LineTemplate> nearMiss) {
    this(id, format, where, strength, steps, null, nearMiss);
  }

  /** The same signature under another id. */
  public Signature named(String other) {
    return new Signature(other, format, where, strength, steps, within, nearMiss);
  }

  /**
   * The place of the first step, from a place on, that has to show.
   *
   * @param from less than the number of steps
   */
  public int required(int from) {
    int at = from;
    while (!steps.get(at).required()) {
      at++;
    }
    return at;
  }
}
