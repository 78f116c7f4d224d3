package org.befund.engine.counterfactual;

import org.befund.engine.evaluation.Derivation;
import org.befund.rules.conclusion.Status;

/** What a verdict is asked why it is not. */
public sealed interface Goal {

  /** Whether the rules came to it. */
  boolean isReached(Derivation derivation);

  /** That the status is another. */
  record OfStatus(Status.Value status) implements Goal {
    @Override
    public boolean isReached(Derivation derivation) {
      return derivation.status().value() == status;
    }
  }

  /** That a remediation is part of the plan. */
  record OfRemediation(String remediation) implements Goal {
    @Override
    public boolean isReached(Derivation derivation) {
      return derivation.recommendation().plan().contains(remediation);
    }
  }
}
