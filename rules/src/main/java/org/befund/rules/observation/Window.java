package org.befund.rules.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The time within which something changed, both ends in UTC.
 *
 * @param from not before this moment
 * @param to not after this moment
 */
public record Window(Instant from, Instant to) {

  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

  /** A known moment. */
  public static Window at(Instant moment) {
    return new Window(moment, moment);
  }

  /** A calendar day somewhere on earth. */
  public static Window on(LocalDate day) {
    return new Window(
        day.atStartOfDay(EASTERNMOST).toInstant(),
        day.plusDays(1).atStartOfDay(WESTERNMOST).toInstant());
  }

  /** The first day, wherever on earth, that is not over at a moment. */
  public static LocalDate firstDayOf(Instant moment) {
    return LocalDate.ofInstant(moment, WESTERNMOST);
  }

  /** Any time from a calendar day on. */
  public static Window since(LocalDate day) {
    return new Window(day.atStartOfDay(EASTERNMOST).toInstant(), Instant.MAX);
  }

  /** The shortest of several windows, or another one when there is none. */
  public static Window narrowest(Collection<?> windows, Window otherwise) {
    Window best = null;
    for (Object each : windows) {
      if (each instanceof Window window && (best == null || window.isShorterThan(best))) {
        best = window;
      }
    }
    return best == null ? otherwise : best;
  }

  private boolean isShorterThan(@Nullable Window other) {
    if (other == null) {
      return true;
    }
    return to.getEpochSecond() - from.getEpochSecond()
        < other.to.getEpochSecond() - other.from.getEpochSecond();
  }
}
