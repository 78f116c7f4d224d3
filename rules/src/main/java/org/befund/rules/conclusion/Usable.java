package org.befund.rules.conclusion;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** The component of the host that it is for. */
  public String getComponent() {
    return offer.component();
  }

  /** Ways by their place in the order of preference. */
  public static List<Usable> inOrder(Collection<?> ways) {
    return ways.stream()
        .map(Usable.class::cast)
        .sorted(Comparator.comparingInt(Usable::getRank))
        .toList();
  }

  /** What all of some ways lead over, each once. */
  public static List<String> plan(Collection<?> ways) {
    Set<String> plan = new LinkedHashSet<>();
    inOrder(ways).forEach(way -> plan.addAll(way.offer.plan()));
    return List.copyOf(plan);
  }
}
