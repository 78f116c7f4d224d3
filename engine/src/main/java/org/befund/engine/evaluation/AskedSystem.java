package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Condition.SystemCondition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.jspecify.annotations.Nullable;

/**
 * An operating system that conditions ask for, in releases that are the same to all of them.
 *
 * @param releases in the catalogue's order; empty where none is told apart
 * @param told the releases in words; empty where they are all that there are
 */
record AskedSystem(String product, Set<String> releases, String told) {

  /** The systems that some conditions ask for, in the order in which they do. */
  static List<AskedSystem> of(Collection<Condition> conditions, Catalogue catalogue) {
    Map<String, List<SystemCondition>> asked = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof SystemCondition system) {
        asked.computeIfAbsent(system.product(), id -> new ArrayList<>()).add(system);
      }
    }
    List<AskedSystem> systems = new ArrayList<>();
    asked.forEach((id, by) -> add(id, by, catalogue.product(id), systems));
    return systems;
  }

  private static void add(
      String id,
      List<SystemCondition> asked,
      @Nullable Product product,
      List<AskedSystem> systems) {
    Map<List<Boolean>, Set<String>> alike = new LinkedHashMap<>();
    for (Release release : product == null ? List.<Release>of() : product.releases()) {
      List<Boolean> met = asked.stream().map(c -> c.releases().contains(release.name())).toList();
      alike.computeIfAbsent(met, key -> new LinkedHashSet<>()).add(release.name());
    }
    if (alike.size() < 2) {
      Set<String> all = alike.isEmpty() ? Set.of() : alike.values().iterator().next();
      systems.add(new AskedSystem(id, all, ""));
      return;
    }
    alike.values().forEach(same -> systems.add(new AskedSystem(id, same, String.join("/", same))));
  }
}
