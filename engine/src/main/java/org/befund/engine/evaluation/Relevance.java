package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;

/** What any verdict can depend on, whatever the host and the advisory. */
public final class Relevance {
  private final Mentions mentions;
  private final Set<String> dated = new HashSet<>();

  Relevance(Catalogue catalogue, List<AdvisoryFacts> advisories) {
    List<Mentions> all = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (AdvisoryFacts advisory : advisories) {
      all.add(advisory.mentionsOfSubject());
      all.add(advisory.mentionsOfServed());
      subjects.addAll(advisory.advisory().subjects());
      addDated(advisory.ofSubject().values());
      addDated(advisory.ofServed().values());
    }
    mentions = new Mentions(catalogue, all, subjects);
  }

  private void addDated(Collection<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.ProductCondition product
          && (product.installedFrom() != null || product.installedBefore() != null)) {
        dated.add(product.product());
      }
    }
  }

  /** Whether a verdict can depend on an observation. */
  public boolean has(Observation observation) {
    return !mentions.of(List.of(observation)).isEmpty();
  }

  /** Whether a verdict can depend on the day on which something was installed. */
  public boolean asksForDay(Observation observation) {
    return observation instanceof InstalledProduct product && dated.contains(product.product());
  }
}
