package org.befund.engine.evidence.clock;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.befund.engine.evidence.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of logs, solved by the incidents of which several of them tell. A zone follows only
 * where every incident means the same one, whatever log tells of it too.
 */
public final class Clocks {
  /** Where nothing is known of any clock. */
  public static final Clocks NONE = new Clocks(List.of());

  private static final int QUARTER_HOUR = 15 * 60;
  private static final int FARTHEST_ZONE = 14 * 3600;

  /** So far from a quarter of an hour a distance still means a zone, the rest being drift. */
  private static final int MOST_DRIFT = 5 * 60;

  private final List<ClockOffset> offsets;
  private final Map<String, ClockOffset> unstated = new LinkedHashMap<>();

  private Clocks(List<ClockOffset> offsets) {
    this.offsets = List.copyOf(offsets);
    for (ClockOffset offset : offsets) {
      if (!offset.stated()) {
        unstated.putIfAbsent(offset.log(), offset);
      }
    }
  }

  private record Pair(String log, String reference, boolean stated) {}

  /**
   * Solves them.
   *
   * @param incidents for each incident what the logs show of it
   */
  public static Clocks of(List<List<Finding>> incidents) {
    Map<Pair, List<Duration>> distances = new LinkedHashMap<>();
    for (List<Finding> incident : incidents) {
      Finding reference = reference(incident);
      if (reference != null) {
        incident.forEach(finding -> add(finding, reference, distances));
      }
    }
    List<ClockOffset> offsets = new ArrayList<>();
    distances.forEach((pair, all) -> offsets.add(offset(pair, all)));
    return new Clocks(agreed(offsets));
  }

  /** A log whose own lines state the time in UTC is the best witness; one with a zone is next. */
  private static @Nullable Finding reference(List<Finding> incident) {
    Finding best = null;
    for (Finding finding : incident) {
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
    boolean stated = finding.time().offset() != null;
    Duration ahead =
        Duration.between(
            reference.time().earliest(), finding.time().orOffset(ZoneOffset.UTC).earliest());
    distances
        .computeIfAbsent(new Pair(name, name(reference), stated), pair -> new ArrayList<>())
        .add(ahead);
  }

  private static String name(Finding finding) {
    return finding.host().isEmpty() ? finding.file() : finding.host();
  }

  private static ClockOffset offset(Pair pair, List<Duration> all) {
    Collections.sort(all);
    Duration median = all.get((all.size() - 1) / 2);
    Duration spread = all.get(all.size() - 1).minus(all.get(0));
    ZoneOffset zone = zone(median);
    boolean same = all.stream().allMatch(each -> Objects.equals(zone(each), zone));
    return new ClockOffset(
        pair.log(),
        pair.reference(),
        median,
        pair.stated() || !same ? null : zone,
        pair.stated(),
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

  /** Without the zones of logs of which other logs mean another one. */
  private static List<ClockOffset> agreed(List<ClockOffset> offsets) {
    Map<String, Set<String>> zones =
        offsets.stream()
            .filter(offset -> !offset.stated())
            .collect(
                Collectors.groupingBy(
                    ClockOffset::log,
                    Collectors.mapping(
                        offset -> String.valueOf(offset.zone()),
                        Collectors.toCollection(HashSet::new))));
    return offsets.stream()
        .map(
            offset ->
                zones.getOrDefault(offset.log(), Set.of()).size() > 1 && !offset.stated()
                    ? offset.ambiguous()
                    : offset)
        .toList();
  }

  /** How far each clock is from another, in the order in which they were met. */
  public List<ClockOffset> offsets() {
    return offsets;
  }

  /**
   * What is known of the clock by which a finding was written, where the log states no zone.
   *
   * @return null if the log states its zone, or no incident tells of its clock
   */
  public @Nullable ClockOffset of(Finding finding) {
    return finding.time().offset() == null ? unstated.get(name(finding)) : null;
  }
}
