package org.befund.engine.scan;

import java.util.List;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.ReadLog;
import org.befund.engine.evidence.clock.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * What a scan tells of one log.
 *
 * @param log the log; null if nothing of it was read
 * @param sightings in the order of their lines
 * @param more what was seen beyond that
 * @param problems what could not be read
 * @param passedOver the files that were met and are no logs of a known format
 */
public record ScannedLog(
    @Nullable ReadLog log,
    List<Sighting> sightings,
    List<Surplus> more,
    List<LogProblem> problems,
    List<String> passedOver) {

  public ScannedLog {
    sightings = List.copyOf(sightings);
    more = List.copyOf(more);
    problems = List.copyOf(problems);
    passedOver = List.copyOf(passedOver);
  }

  /** Whether what others tell may show in which zone the log was written. */
  public boolean lacksZone() {
    return sightings.stream().anyMatch(Sighting::lacksZone);
  }

  /** The same with what is known of the clocks. */
  public ScannedLog by(Clocks clocks) {
    List<Sighting> timed = sightings.stream().map(each -> each.by(clocks)).toList();
    return new ScannedLog(log, timed, more, problems, passedOver);
  }

  /**
   * Findings that were counted and not kept, the earliest ones.
   *
   * @param match whether they are matches, rather than near misses
   */
  public record Surplus(
      String advisory, String signature, String host, String file, boolean match, long count) {}
}
