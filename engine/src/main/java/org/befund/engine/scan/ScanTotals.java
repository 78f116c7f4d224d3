package org.befund.engine.scan;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.ReadLog;

/** The sum of what a scan tells. */
public final class ScanTotals {
  private static final int MOST_NAMES = 1000;

  private long logs;
  private long lines;
  private long bytes;
  private long matches;
  private long nearMisses;
  private long passedOverCount;
  private long problems;
  private final List<String> passedOver = new ArrayList<>();

  /** Takes what is told of one log. */
  public void add(ScannedLog scanned) {
    ReadLog log = scanned.log();
    if (log != null) {
      logs++;
      lines += log.lines();
      bytes += log.bytes();
    }
    for (Sighting sighting : scanned.sightings()) {
      count(sighting.match(), 1);
    }
    for (ScannedLog.Surplus more : scanned.more()) {
      count(more.match(), more.count());
    }
    List<LogProblem> troubles = scanned.problems();
    problems += troubles.size();
    for (String name : scanned.passedOver()) {
      passedOverCount++;
      if (passedOver.size() < MOST_NAMES) {
        passedOver.add(name);
      }
    }
  }

  private void count(boolean match, long times) {
    if (match) {
      matches += times;
    } else {
      nearMisses += times;
    }
  }

  /** How many logs were read; a set of rotated files is one. */
  public long logs() {
    return logs;
  }

  /** How many lines they have. */
  public long lines() {
    return lines;
  }

  /** How many bytes they have, after decompression. */
  public long bytes() {
    return bytes;
  }

  /** How many matches there were. */
  public long matches() {
    return matches;
  }

  /** How many near misses, in logs without a match of the same signature. */
  public long nearMisses() {
    return nearMisses;
  }

  /** How many things could not be read. */
  public long problems() {
    return problems;
  }

  /** How many files were no logs of a known format. */
  public long passedOverCount() {
    return passedOverCount;
  }

  /** The first of those. */
  public List<String> passedOver() {
    return List.copyOf(passedOver);
  }
}
