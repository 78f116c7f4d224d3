package org.befund.rules.conclusion;

import java.util.Collection;
import java.util.List;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether a remediation is still offered to a host on the day. */
public record Offered(
    String advisory, String host, String remediation, Value value, Grounds grounds)
    implements Conclusion {

  /** How an offer stands. */
  public enum Value {
    CURRENT,
    /** It was taken back by who published it. */
    WITHDRAWN,
    /** Another one, which the host can have, took its place. */
    SUPERSEDED
  }

  /** Whether it is about a remediation of a plan. */
  public boolean isIn(List<String> plan) {
    return plan.contains(remediation);
  }

  /** Those of which there is something to tell: most offers stand as they were made. */
  public static List<Offered> told(Collection<?> offers) {
    return offers.stream()
        .map(Offered.class::cast)
        .filter(each -> !each.premises().isEmpty())
        .toList();
  }

  @Override
  public Truth truth() {
    return Truth.of(value == Value.CURRENT);
  }
}
