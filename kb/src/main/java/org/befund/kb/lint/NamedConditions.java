package org.befund.kb.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Advisory;
import org.jspecify.annotations.Nullable;

/** The named conditions of an advisory, and which of them lead to which. */
final class NamedConditions {
  private final Map<String, Place> declared;
  private final Map<String, Set<String>> within = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  NamedConditions(AdvisoryIndex index) {
    this.declared = index.declared(Target.CONDITION);
    for (Citation citation : index.citations()) {
      if (citation.target() == Target.CONDITION && declared.containsKey(citation.name())) {
        String holder = holder(citation.place());
        if (holder == null) {
          asked.add(citation.name());
        } else {
          within.computeIfAbsent(holder, name -> new LinkedHashSet<>()).add(citation.name());
        }
      }
    }
  }

  /** The name of the condition that a place is part of; null outside of {@code conditions}. */
  private static @Nullable String holder(Place place) {
    Place at = place;
    Place parent = at.parent();
    while (parent != null) {
      Place list = parent.parent();
      if (list != null && list.parent() == null) {
        return parent.name().equals("conditions") ? at.name() : null;
      }
      at = parent;
      parent = list;
    }
    return null;
  }

  /** The names that something outside of {@code conditions} leads to. */
  Set<String> needed() {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(asked);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (needed.add(name)) {
        open.addAll(within.getOrDefault(name, Set.of()));
      }
    }
    return needed;
  }

  /** Notes every circle of conditions, and every condition that leads through too many others. */
  void circles(Flaws flaws) {
    List<List<String>> components = Components.of(declared.keySet(), within);
    Map<String, Integer> depths = new HashMap<>();
    for (List<String> component : components) {
      String first = component.get(0);
      Place place = declared.get(first);
      List<String> circle = circle(component);
      if (place != null && !circle.isEmpty()) {
        flaws.atKey(
            Code.CIRCULAR_CONDITION,
            place,
            "the condition leads back to itself, by '" + String.join("', '", circle) + "'");
      }
      int depth = 1;
      for (String name : component) {
        for (String next : within.getOrDefault(name, Set.of())) {
          depth = Math.max(depth, 1 + depths.getOrDefault(next, 0));
        }
      }
      for (String name : component) {
        depths.put(name, depth);
      }
      if (place != null && depth == Advisory.MOST_REFERENCES + 1) {
        flaws.atKey(
            Code.CIRCULAR_CONDITION,
            place,
            "the condition leads through "
                + depth
                + " named conditions, expected at most "
                + Advisory.MOST_REFERENCES);
      }
      sound &= circle.isEmpty() && depth <= Advisory.MOST_REFERENCES;
    }
  }

  /** Whether all conditions can be followed to their ends; known once circles were looked for. */
  boolean isSound() {
    return sound;
  }

  /** The names that lead from the first of a component back to it; empty when none do. */
  private List<String> circle(List<String> component) {
    String start = component.get(0);
    Set<String> inside = new HashSet<>(component);
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String name = open.remove();
      for (String next : within.getOrDefault(name, Set.of())) {
        if (next.equals(start)) {
          List<String> names = new ArrayList<>(List.of(start));
          for (String at = name; !at.equals(start); at = cameFrom.getOrDefault(at, start)) {
            names.add(0, at);
          }
          return names;
        }
        if (inside.contains(next) && cameFrom.putIfAbsent(next, name) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }
}
