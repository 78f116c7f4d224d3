package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.engine.result.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * Facts that would together make a verdict another one, and no fewer of them.
 *
 * @param facts each as it would have to be
 * @param open whether none of them contradicts what is known
 * @param verdict the verdict in which they result
 */
public record FactSet(List<SupposedFact> facts, boolean open, Assessment verdict) {
  public FactSet {
    facts = List.copyOf(facts);
  }

  /** This set with what would do in the place of one fact; null when another differs in more. */
  @Nullable FactSet with(FactSet other) {
    boolean alike =
        open == other.open
            && facts.size() == other.facts.size()
            && verdict.status() == other.verdict.status()
            && verdict.plan().equals(other.verdict.plan());
    List<SupposedFact> own = new ArrayList<>(facts);
    own.removeIf(each -> other.facts.stream().anyMatch(o -> o.set().equals(each.set())));
    List<SupposedFact> others = new ArrayList<>(other.facts);
    others.removeIf(each -> facts.stream().anyMatch(o -> o.set().equals(each.set())));
    if (!alike || own.size() != 1 || others.size() != 1) {
      return null;
    }
    SupposedFact slot = own.get(0);
    if (facts.size() == 1 && !fact(slot).equals(fact(others.get(0)))) {
      return null;
    }
    if (facts.stream().anyMatch(each -> each != slot && !each.or().isEmpty())) {
      return null;
    }
    Set<String> or = new LinkedHashSet<>(slot.or());
    or.add(others.get(0).set());
    or.addAll(others.get(0).or());
    List<SupposedFact> all = new ArrayList<>(facts);
    all.set(all.indexOf(slot), slot.or(List.copyOf(or)));
    return new FactSet(all, open, verdict);
  }

  private static String fact(SupposedFact supposed) {
    return supposed.set().substring(0, supposed.set().lastIndexOf('='));
  }

  /** The sets, those that differ in one fact and lead to the same taken together. */
  static List<FactSet> together(List<FactSet> sets) {
    List<FactSet> together = new ArrayList<>();
    for (FactSet set : sets) {
      boolean taken = false;
      for (int i = 0; i < together.size() && !taken; i++) {
        FactSet both = together.get(i).with(set);
        if (both != null) {
          together.set(i, both);
          taken = true;
        }
      }
      if (!taken) {
        together.add(set);
      }
    }
    return together;
  }
}
