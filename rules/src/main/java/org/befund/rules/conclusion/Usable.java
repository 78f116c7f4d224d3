package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.Offer;

/** Whether a remediation, with all that must follow it, is a way out for an affected host. */
public record Usable(String advisory, String host, Offer offer, Truth truth, Grounds grounds)
    implements Conclusion {

  /** Its place in the order of preference. */
  public int getRank() {
    return offer.rank();
  }

  /** Whether a remediation is in the plan. */
  public boolean leadsTo(String remediation) {
    return offer.plan().contains(remediation);
  }
}
