package org.befund.engine.evidence.clock;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How far the clock of one log is from that of another, by the incidents of which both tell.
 *
 * @param log the log, as its host where that is known, else as its file
 * @param reference the log it is held against; its times are known in UTC
 * @param ahead how far the log's clock is ahead, negative where it is behind: of UTC where its zone
 *     is known, else of what it shows; the median
 * @param zone the zone that all incidents mean, where the log does not state its own; null if it
 *     does, or if they do not mean one and the same
 * @param stated whether the log states its zone
 * @param pairs how many incidents tell so
 * @param spread how far they are apart
 */
public record ClockOffset(
    String log,
    String reference,
    Duration ahead,
    @Nullable ZoneOffset zone,
    boolean stated,
    int pairs,
    Duration spread) {

  /** Whether the log states no zone and its incidents do not agree on one: nothing follows. */
  public boolean isAmbiguous() {
    return zone == null && !stated;
  }

  ClockOffset ambiguous() {
    return new ClockOffset(log, reference, ahead, null, stated, pairs, spread);
  }
}
