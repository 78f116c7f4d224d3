package org.befund.engine.counterfactual;

import java.util.Comparator;

/**
 * When a set of facts is tried; the smaller, the sooner. Those come first that grew from one which
 * is nearer to the goal; then those whose last fact changes something on which the verdict rests,
 * not aside from it; then those that grew from one which unsettled the verdict, not which settled
 * it otherwise; of these, those that contradict nothing; then those of which each member does
 * something by itself; then those whose members leave less open; then those that grew from one on
 * which fewer facts can act, as one of these must be the next.
 *
 * @param distance how far the set from which it grew, and the fact that came, take the verdict from
 *     the goal
 * @param aside whether the fact that came changes nothing on which the verdict rests
 * @param turn where the set from which it grew took the verdict: 0, it became open; 1, it stayed;
 *     2, it was settled otherwise
 * @param contradictions how many members contradict what is known
 * @param idle how many members do nothing by themselves
 * @param open how many conditions more are open through each member by itself
 * @param acting how many facts can act on the set from which it grew
 */
record Rank(
    int distance, boolean aside, int turn, int contradictions, int idle, int open, int acting)
    implements Comparable<Rank> {

  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::distance)
          .thenComparing(Rank::aside)
          .thenComparingInt(Rank::turn)
          .thenComparing(rank -> rank.contradictions > 0)
          .thenComparingInt(Rank::idle)
          .thenComparingInt(Rank::open)
          .thenComparingInt(Rank::acting)
          .thenComparingInt(Rank::contradictions);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }

  /** The one that comes sooner. */
  Rank orSooner(Rank other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
