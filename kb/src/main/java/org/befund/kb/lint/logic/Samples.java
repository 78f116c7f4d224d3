package org.befund.kb.lint.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.version.Version;

/** Versions that stand for all others: whatever some bounds and branches tell apart. */
final class Samples {
  /** Greater than any part of a version. */
  private static final BigInteger GREAT = BigInteger.TEN.pow(20);

  private Samples() {}

  /**
   * Versions of which every other is like one, seen by these: it lies at, between or beside the
   * same ones, begins with the same ones, and is the beginning of the same ones.
   */
  static Set<Version> of(Collection<Version> seen) {
    int longest = seen.stream().mapToInt(version -> version.parts().size()).max().orElse(1);
    Set<List<BigInteger>> points = new LinkedHashSet<>();
    for (Version version : seen) {
      List<BigInteger> parts = version.parts();
      for (int length = 1; length <= parts.size(); length++) {
        List<BigInteger> begin = parts.subList(0, length);
        points.add(begin);
        points.add(withLast(begin, begin.get(length - 1).add(BigInteger.ONE)));
        if (begin.get(length - 1).signum() > 0) {
          points.add(withLast(begin, begin.get(length - 1).subtract(BigInteger.ONE)));
        }
      }
    }
    points.add(List.of(BigInteger.ZERO));
    Set<Version> samples = new LinkedHashSet<>();
    for (List<BigInteger> point : points) {
      samples.add(new Version(point));
      List<BigInteger> padded = new ArrayList<>(point);
      while (padded.size() <= longest) {
        padded.add(BigInteger.ZERO);
        samples.add(new Version(padded));
      }
      samples.add(new Version(with(padded, BigInteger.ONE)));
      samples.add(new Version(with(point, GREAT)));
    }
    samples.add(new Version(List.of(GREAT)));
    return samples;
  }

  private static List<BigInteger> with(List<BigInteger> parts, BigInteger last) {
    List<BigInteger> longer = new ArrayList<>(parts);
    longer.add(last);
    return longer;
  }

  private static List<BigInteger> withLast(List<BigInteger> parts, BigInteger last) {
    return with(parts.subList(0, parts.size() - 1), last);
  }
}
