package org.befund.engine.scan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.evidence.Finding;
import org.jspecify.annotations.Nullable;

/** Solves the clocks of logs by the incidents of which several of them tell. */
final class Clocks {
  private static final int QUARTER_HOUR = 15 * 60;
  private static final int FARTHEST_ZONE = 14 * 3600;

  /** So far from a quarter of an hour a distance still means a zone, the rest being drift. */
  private static final int MOST_DRIFT = 5 * 60;

  private Clocks() {}

  private record Pair(String log, String reference, boolean zoned) {}

  static List<ClockOffset> of(List<Incident> incidents) {
    Map<Pair, List<Duration>> distances = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      Finding reference = reference(incident);
      if (reference != null) {
        for (Sighting sighting : incident.sightings()) {
          add(sighting.finding(), reference, distances);
        }
      }
    }
    List<ClockOffset> offsets = new ArrayList<>();
    distances.forEach((pair, all) -> offsets.add(offset(pair, all)));
    return offsets;
  }

  /** A log whose own lines state the time in UTC is the best witness; one with a zone is next. */
  private static @Nullable Finding reference(Incident incident) {
    Finding best = null;
    for (Sighting sighting : incident.sightings()) {
      Finding finding = sighting.finding();
      ZoneOffset zone = finding.time().offset();
      boolean better = best == null || !ZoneOffset.UTC.equals(best.time().offset());
      if (zone != null && better && (best == null || ZoneOffset.UTC.equals(zone))) {
        best = finding;
      }
    }
    return best;
  }

  private static void add(Finding finding, Finding reference, Map<Pair, List<Duration>> distances) {
    String name = name(finding);
    if (finding == reference || name.equals(name(reference))) {
      return;
    }
    boolean zoned = finding.time().offset() != null;
    Duration ahead =
        Duration.between(
            reference.time().earliest(), finding.time().orOffset(ZoneOffset.UTC).earliest());
    distances
        .computeIfAbsent(new Pair(name, name(reference), zoned), pair -> new ArrayList<>())
        .add(ahead);
  }

  private static String name(Finding finding) {
    return finding.host().isEmpty() ? finding.file() : finding.host();
  }

  private static ClockOffset offset(Pair pair, List<Duration> all) {
    Collections.sort(all);
    Duration median = all.get((all.size() - 1) / 2);
    Duration spread = all.get(all.size() - 1).minus(all.get(0));
    return new ClockOffset(
        pair.log(),
        pair.reference(),
        median,
        pair.zoned() ? null : zone(median),
        all.size(),
        spread);
  }

  private static @Nullable ZoneOffset zone(Duration ahead) {
    long quarters = Math.round(ahead.toSeconds() / (double) QUARTER_HOUR);
    long seconds = quarters * QUARTER_HOUR;
    boolean near = Math.abs(ahead.toSeconds() - seconds) <= MOST_DRIFT;
    return near && Math.abs(seconds) <= FARTHEST_ZONE
        ? ZoneOffset.ofTotalSeconds((int) seconds)
        : null;
  }
}
