package org.befund.engine.counterfactual;

import java.util.List;
import org.befund.engine.comparison.Change;
import org.befund.engine.comparison.Difference;
import org.befund.engine.result.Assessment;

/**
 * What a verdict would be were some facts otherwise.
 *
 * @param supposed the facts, each as it is supposed to be
 * @param before the verdict as it is
 * @param after the verdict as it would be
 * @param differences what the two say differently
 * @param steps where the derivation goes another way, premises before what rests on them
 */
public record WhatIf(
    List<SupposedFact> supposed,
    Assessment before,
    Assessment after,
    List<Difference> differences,
    List<Change> steps) {
  public WhatIf {
    supposed = List.copyOf(supposed);
    differences = List.copyOf(differences);
    steps = List.copyOf(steps);
  }
}
