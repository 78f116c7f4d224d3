package org.befund.engine.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a log line was written: the clock as the log shows it, and its distance from UTC if that is
 * known.
 *
 * @param local what the log shows, to the millisecond
 * @param offset the clock's offset from UTC; null if unknown
 */
public record LogTime(LocalDateTime local, @Nullable ZoneOffset offset) {
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);
  private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(-12);

  /**
   * The moment, if the offset is known.
   *
   * @return the moment, or empty
   */
  public Optional<Instant> instant() {
    return offset == null ? Optional.empty() : Optional.of(local.toInstant(offset));
  }

  /**
   * The earliest moment this can be: that of an offset of +14:00 if the offset is unknown.
   *
   * @return the moment
   */
  public Instant earliest() {
    return local.toInstant(offset == null ? EARLIEST_ZONE : offset);
  }

  /**
   * The latest moment this can be: that of an offset of −12:00 if the offset is unknown.
   *
   * @return the moment
   */
  public Instant latest() {
    return local.toInstant(offset == null ? LATEST_ZONE : offset);
  }

  /**
   * The same clock with an offset, unless it has one.
   *
   * @param other the offset to assume; null leaves it unknown
   * @return a time with its own offset, else the other's
   */
  public LogTime orOffset(@Nullable ZoneOffset other) {
    return offset != null || other == null ? this : new LogTime(local, other);
  }

  /**
   * How far two lines of one log are apart, whichever came first; by the clock shown if one offset
   * is unknown.
   *
   * @param other a time from the same log
   * @return the distance, not negative
   */
  public Duration distance(LogTime other) {
    if (offset == null || other.offset == null) {
      return Duration.between(local, other.local).abs();
    }
    return Duration.between(local.toInstant(offset), other.local.toInstant(other.offset)).abs();
  }
}
