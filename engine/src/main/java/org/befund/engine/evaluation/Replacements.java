package org.befund.engine.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Update;
import org.befund.rules.knowledge.Replacement;

/** Which updates take the place of others, looked up from the update replaced. */
final class Replacements {
  private final Map<String, List<String>> replacing = new HashMap<>();

  Replacements(Catalogue catalogue) {
    for (Update update : catalogue.updates().values()) {
      update.supersedes().forEach(kb -> add(kb, update.kb()));
      for (String kb : update.equivalentTo()) {
        add(kb, update.kb());
        add(update.kb(), kb);
      }
    }
  }

  private void add(String kb, String by) {
    replacing.computeIfAbsent(kb, each -> new ArrayList<>()).add(by);
  }

  /** The updates that take the place of the one that a condition asks for, nearest first. */
  List<Replacement> of(Condition.UpdateCondition condition) {
    if (condition.only()) {
      return List.of();
    }
    Map<String, List<String>> ways = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(condition.kb()));
    ways.put(condition.kb(), List.of());
    while (!next.isEmpty()) {
      String kb = next.remove();
      for (String by : replacing.getOrDefault(kb, List.of())) {
        if (!ways.containsKey(by)) {
          List<String> through = new ArrayList<>();
          if (!kb.equals(condition.kb())) {
            through.add(kb);
            through.addAll(ways.getOrDefault(kb, List.of()));
          }
          ways.put(by, through);
          next.add(by);
        }
      }
    }
    ways.remove(condition.kb());
    List<Replacement> found = new ArrayList<>();
    ways.forEach((by, through) -> found.add(new Replacement(condition.id(), by, through)));
    return found;
  }
}
