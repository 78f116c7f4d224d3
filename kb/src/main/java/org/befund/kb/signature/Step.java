package org.befund.kb.signature;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of a signature.
 *
 * @param line what the message, or the continuation line, contains
 * @param level the level column, compared without regard to case; null if it does not matter
 * @param origin the whole component or method column; null if it does not matter
 * @param continuation whether this is a line without prefix, such as a stack frame, that belongs to
 *     the record of the step before
 * @param bounds what may lie between the record of the step before and this one
 * @param presence whether it has to show
 */
public record Step(
    LineTemplate line,
    @Nullable String level,
    @Nullable LineTemplate origin,
    boolean continuation,
    Bounds bounds,
    Presence presence) {

  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if a continuation has a level, an origin or a bound, or need
   *     not show
   */
  public Step {
    if (continuation && presence != Presence.REQUIRED) {
      throw new IllegalArgumentException("a continuation is always required: " + line.text());
    }
    if (continuation && (level != null || origin != null || !bounds.equals(Bounds.NONE))) {
      throw new IllegalArgumentException(
          "a continuation has no level, origin or time of its own: " + line.text());
    }
  }

  /**
   * A step that has to show.
   *
   * @param within the most time since the step before; null if it does not matter
   */
  public Step(
      LineTemplate line,
      @Nullable String level,
      @Nullable LineTemplate origin,
      boolean continuation,
      @Nullable Duration within) {
    this(line, level, origin, continuation, Bounds.within(within), Presence.REQUIRED);
  }

  /** Whether there is no match without it. */
  public boolean required() {
    return presence == Presence.REQUIRED;
  }

  /**
   * A step that looks at the message only.
   *
   * @param line what the message contains
   * @return the step
   */
  public static Step of(LineTemplate line) {
    return new Step(line, null, null, false, null);
  }

  /**
   * A step that looks at a continuation line of the record before.
   *
   * @param line what the continuation line contains
   * @return the step
   */
  public static Step continuation(LineTemplate line) {
    return new Step(line, null, null, true, null);
  }
}
