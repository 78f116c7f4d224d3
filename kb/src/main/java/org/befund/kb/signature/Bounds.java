package org.befund.kb.signature;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What may lie between a step and the one before it.
 *
 * @param least the least time between their records, in either direction, as lines go out of order;
 *     null if it does not matter; not negative
 * @param most the most time between them; null if it does not matter; not less than the least
 * @param mostLines how many lines of the log further down it stands at most; null if it does not
 *     matter; at least one
 */
public record Bounds(
    @Nullable Duration least, @Nullable Duration most, @Nullable Integer mostLines) {

  /** Anything may. */
  public static final Bounds NONE = new Bounds(null, null, null);

  /**
   * Checks that the bounds can be held.
   *
   * @throws IllegalArgumentException if a time is negative, the least one is greater than the most,
   *     or the lines are less than one
   */
  public Bounds {
    if (least != null && least.isNegative() || most != null && most.isNegative()) {
      throw new IllegalArgumentException(
          "a time bound cannot be negative: "
              + (least != null && least.isNegative() ? least : most));
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "no time is at least " + least + " and at most " + most + "; 'after' is the lesser one");
    }
    if (mostLines != null && mostLines < 1) {
      throw new IllegalArgumentException("the next line is the first that can be in bounds");
    }
  }

  /** A most time; null if it does not matter. */
  public static Bounds within(@Nullable Duration most) {
    return most == null ? NONE : new Bounds(null, most, null);
  }
}
