package org.befund.engine.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.befund.rules.conclusion.Status;

/**
 * How many assessments there are of each advisory and status. What is counted has a place, so that
 * counting looks nothing up. Safe for use by several threads.
 */
final class Tally {
  private record Counted(String advisory, Status.Value status) {}

  private final Map<Counted, Integer> places = new HashMap<>();
  private final List<Counted> counted = new ArrayList<>();
  private long[] counts = new long[16];

  /** The place of a verdict. */
  synchronized int place(String advisory, Status.Value status) {
    Counted verdict = new Counted(advisory, status);
    Integer known = places.putIfAbsent(verdict, counted.size());
    if (known != null) {
      return known;
    }
    counted.add(verdict);
    if (counted.size() > counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    return counted.size() - 1;
  }

  /** Counts verdicts by their places. */
  synchronized void add(List<LineTemplate> lines) {
    for (LineTemplate line : lines) {
      counts[line.place()]++;
    }
  }

  /** How many there are, by advisory and status. */
  synchronized SortedMap<String, SortedMap<Status.Value, Long>> counts() {
    SortedMap<String, SortedMap<Status.Value, Long>> all = new TreeMap<>();
    for (int i = 0; i < counted.size(); i++) {
      if (counts[i] > 0) {
        all.computeIfAbsent(counted.get(i).advisory(), id -> new TreeMap<>())
            .put(counted.get(i).status(), counts[i]);
      }
    }
    return all;
  }

  /** How many there are of each status. */
  synchronized Map<Status.Value, Long> statuses() {
    Map<Status.Value, Long> all = new EnumMap<>(Status.Value.class);
    for (int i = 0; i < counted.size(); i++) {
      if (counts[i] > 0) {
        all.merge(counted.get(i).status(), counts[i], Long::sum);
      }
    }
    return all;
  }
}
