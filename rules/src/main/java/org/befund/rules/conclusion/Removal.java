package org.befund.rules.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.Offer;

/** Whether something withdrawn is in place on a host and must be removed. */
public record Removal(String advisory, String host, Offer offer, Truth truth, Grounds grounds)
    implements Conclusion {

  /** The removals in the advisory's order of preference. */
  public static List<Removal> inOrder(Collection<?> removals) {
    return removals.stream()
        .map(Removal.class::cast)
        .sorted(Comparator.comparingInt(each -> each.offer().rank()))
        .toList();
  }

  /** A plan that begins with removals. */
  public static List<String> plan(Collection<?> removals, List<String> then) {
    List<String> plan = new ArrayList<>();
    inOrder(removals).forEach(each -> plan.add(each.offer().remediation()));
    plan.addAll(then);
    return plan;
  }
}
