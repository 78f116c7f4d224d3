package org.befund.kb.lint.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that stand for all others: whatever some bounds and some masks of bits tell apart. */
final class Numbers {
  private static final int MOST_CHOICES = 4096;

  private Numbers() {}

  /**
   * Numbers of which every other lies between the same bounds and has the bits of the same masks.
   */
  static Set<BigInteger> of(Collection<BigInteger> bounds, List<BigInteger> masks)
      throws Undecided {
    TreeSet<BigInteger> starts = new TreeSet<>(bounds);
    starts.add(BigInteger.ZERO);
    Set<BigInteger> numbers = new LinkedHashSet<>();
    for (Pattern pattern : patterns(masks)) {
      for (BigInteger start : starts.tailSet(BigInteger.ZERO)) {
        BigInteger number = pattern.least(start);
        BigInteger end = starts.higher(start);
        if (end == null || number.compareTo(end) < 0) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /**
   * Bits that are set and bits that are not.
   *
   * @param ones the bits that are set
   * @param zeros the bits that are not
   */
  private record Pattern(BigInteger ones, BigInteger zeros) {

    boolean has(int bit) {
      return ones.testBit(bit);
    }

    /** The least number from a start on that has this pattern. */
    BigInteger least(BigInteger start) {
      if (fits(start)) {
        return start;
      }
      BigInteger best = null;
      int length = Math.max(start.bitLength(), Math.max(ones.bitLength(), zeros.bitLength())) + 1;
      for (int bit = length; bit >= 0; bit--) {
        // As the start down to this bit, then greater by it, then as little as may be.
        BigInteger high = start.shiftRight(bit + 1).shiftLeft(bit + 1);
        BigInteger candidate = high.setBit(bit);
        boolean greater = !start.testBit(bit) && fitsFrom(candidate, bit);
        if (greater) {
          BigInteger low = ones.and(BigInteger.ONE.shiftLeft(bit).subtract(BigInteger.ONE));
          BigInteger number = candidate.or(low);
          best = best == null || number.compareTo(best) < 0 ? number : best;
        }
      }
      if (best == null) {
        throw new IllegalStateException("a bit beyond all patterns is always free");
      }
      return best;
    }

    private boolean fits(BigInteger number) {
      return fitsFrom(number, 0);
    }

    private boolean fitsFrom(BigInteger number, int bit) {
      BigInteger above = number.shiftRight(bit);
      BigInteger set = ones.shiftRight(bit);
      return above.and(set).equals(set) && above.and(zeros.shiftRight(bit)).signum() == 0;
    }
  }

  /** For each set of masks the patterns of numbers that have these and none of the others. */
  private static List<Pattern> patterns(List<BigInteger> masks) throws Undecided {
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(new Pattern(BigInteger.ZERO, BigInteger.ZERO));
    for (BigInteger mask : masks) {
      List<Pattern> longer = new ArrayList<>();
      for (Pattern pattern : patterns) {
        add(pattern.ones.or(mask), pattern.zeros, longer);
        for (int bit = 0; bit < mask.bitLength(); bit++) {
          if (mask.testBit(bit) && !pattern.has(bit)) {
            add(pattern.ones, pattern.zeros.setBit(bit), longer);
          }
        }
        if (longer.size() > MOST_CHOICES) {
          throw new Undecided("masks of bits can be met in too many ways");
        }
      }
      patterns = longer;
    }
    return patterns;
  }

  private static void add(BigInteger ones, BigInteger zeros, List<Pattern> patterns) {
    if (ones.and(zeros).signum() == 0) {
      patterns.add(new Pattern(ones, zeros));
    }
  }
}
