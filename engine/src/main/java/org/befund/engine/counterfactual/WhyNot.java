package org.befund.engine.counterfactual;

import java.util.List;
import org.befund.engine.result.Assessment;

/**
 * What would have to be otherwise for a verdict to be another.
 *
 * @param verdict the verdict as it is
 * @param reached whether it is as asked already
 * @param sets the sets of facts that would make it so, those that contradict nothing first, then
 *     the smaller ones
 * @param bound how far was looked
 */
public record WhyNot(
    Assessment verdict, Goal goal, boolean reached, List<FactSet> sets, Bound bound) {
  public WhyNot {
    sets = List.copyOf(sets);
  }

  /**
   * How far was looked.
   *
   * @param facts as many facts could be otherwise
   * @param trials as many evaluations were made
   * @param whole all sets of up to as many facts were looked at; those larger only in part
   * @param most no larger sets were looked at
   * @param exhausted whether no larger set can do either, as none of them could change anything
   */
  public record Bound(int facts, int trials, int whole, int most, boolean exhausted) {
    /** Whether all was looked at that the largest size allows. */
    public boolean isWhole() {
      return whole >= most;
    }
  }
}
