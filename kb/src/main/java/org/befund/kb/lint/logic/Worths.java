package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A set of what a condition may be worth. */
public final class Worths {
  private static final Worth[] ALL = Worth.values();
  private static final Worths[] SETS = new Worths[1 << ALL.length];

  static {
    for (int mask = 0; mask < SETS.length; mask++) {
      SETS[mask] = new Worths(mask);
    }
  }

  static final Worths NONE = SETS[0];

  private final int mask;

  private Worths(int mask) {
    this.mask = mask;
  }

  static Worths of(Worth... worths) {
    int mask = 0;
    for (Worth worth : worths) {
      mask |= 1 << worth.ordinal();
    }
    return SETS[mask];
  }

  /** Whether it may be worth this. */
  public boolean has(Worth worth) {
    return (mask >> worth.ordinal() & 1) != 0;
  }

  /** Whether it can be worth anything; it cannot where it is never in force. */
  public boolean hasAny() {
    return mask != 0;
  }

  /** Whether it can be worth one thing only. */
  boolean isOne() {
    return Integer.bitCount(mask) == 1;
  }

  /** All of both. */
  Worths with(Worths other) {
    return SETS[mask | other.mask];
  }

  List<Worth> list() {
    List<Worth> list = new ArrayList<>();
    for (Worth worth : ALL) {
      if (has(worth)) {
        list.add(worth);
      }
    }
    return list;
  }

  Worths map(UnaryOperator<Worth> operator) {
    int result = 0;
    for (Worth worth : ALL) {
      if (has(worth)) {
        result |= 1 << operator.apply(worth).ordinal();
      }
    }
    return SETS[result];
  }

  /** What comes of any of these with any of others. */
  Worths combined(Worths other, BinaryOperator<Worth> operator) {
    int result = 0;
    for (Worth one : ALL) {
      for (Worth two : ALL) {
        if (has(one) && other.has(two)) {
          result |= 1 << operator.apply(one, two).ordinal();
        }
      }
    }
    return SETS[result];
  }

  @Override
  public String toString() {
    return list().toString();
  }
}
