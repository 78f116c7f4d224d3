package org.befund.rules.observation;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What other logs tell of the clock of one that states no zone, by incidents that they share.
 *
 * @param reference the host, or the log, whose times are known
 * @param zone the zone that all incidents mean; null if they do not agree on one
 * @param incidents how many there are
 * @param spread how far they are apart among themselves; not negative
 */
public record SolvedClock(
    String reference, @Nullable ZoneOffset zone, int incidents, Duration spread) {}
