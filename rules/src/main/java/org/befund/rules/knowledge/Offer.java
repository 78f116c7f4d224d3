package org.befund.rules.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.befund.kb.advisory.Category;
import org.jspecify.annotations.Nullable;

/**
 * A remediation that an advisory offers.
 *
 * @param rank its place in the order of preference, from zero
 * @param corrects whether a host on which it is applied no longer has the problem
 * @param component the component of the host that it is for; empty when it is for all of the host
 * @param enough the condition that is true of the hosts on which it is enough by itself; null when
 *     it is on all
 * @param applies the condition that is true of the hosts it is for; null when it is for all
 * @param availableFrom the first day on which it could be had
 * @param plan itself, and what must follow it, in order
 * @param planFrom the first day on which all of the plan could be had
 * @param removes the withdrawn remediation that it takes away again; null for one against the
 *     problem
 */
public record Offer(
    String advisory,
    String remediation,
    int rank,
    Category category,
    boolean corrects,
    String component,
    @Nullable String enough,
    @Nullable String applies,
    LocalDate availableFrom,
    List<String> plan,
    LocalDate planFrom,
    @Nullable String removes,
    String section) {
  public Offer {
    plan = List.copyOf(plan);
  }

  /** Whether a remediation is in the plan. */
  public boolean leadsTo(String other) {
    return plan.contains(other);
  }
}
