package org.befund.engine.counterfactual;

import org.befund.engine.evaluation.Derivation;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Status;

/** What a verdict is asked why it is not. */
public sealed interface Goal {

  /** Whether the rules came to it. */
  boolean isReached(Derivation derivation);

  /**
   * How far a verdict may be from it, so that what is nearer is tried first.
   *
   * @param affected whether the host has what the problem needs
   */
  int distance(Truth affected);

  /** How far a truth is from another. */
  private static int distance(Truth from, Truth to) {
    return from == to ? 0 : from == Truth.UNKNOWN ? 1 : 2;
  }

  /** That the status is another. */
  record OfStatus(Status.Value status) implements Goal {
    @Override
    public boolean isReached(Derivation derivation) {
      return derivation.status().value() == status;
    }

    @Override
    public int distance(Truth affected) {
      return switch (status) {
        case KNOWN_AFFECTED, FIXED -> Goal.distance(affected, Truth.TRUE);
        case KNOWN_NOT_AFFECTED -> Goal.distance(affected, Truth.FALSE);
        case UNDER_INVESTIGATION -> 0;
      };
    }
  }

  /** That a remediation is part of the plan. */
  record OfRemediation(String remediation) implements Goal {
    @Override
    public boolean isReached(Derivation derivation) {
      return derivation.recommendation().plan().contains(remediation);
    }

    @Override
    public int distance(Truth affected) {
      return Goal.distance(affected, Truth.TRUE);
    }
  }
}
