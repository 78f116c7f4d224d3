package org.befund.kb.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a graph, after Tarjan, without recursion: names that lead to
 * one another are in one, and each comes after those that it leads to.
 */
final class Components {
  private final Map<String, ? extends Collection<String>> edges;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final Set<String> onStack = new HashSet<>();
  private final List<List<String>> components = new ArrayList<>();

  private Components(Map<String, ? extends Collection<String>> edges) {
    this.edges = edges;
  }

  static List<List<String>> of(
      Collection<String> names, Map<String, ? extends Collection<String>> edges) {
    Components search = new Components(edges);
    for (String name : names) {
      if (!search.numbers.containsKey(name)) {
        search.from(name);
      }
    }
    return search.components;
  }

  /** A name whose edges are being followed. */
  private record Visit(String name, Iterator<String> rest) {}

  private void from(String start) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(enter(start));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (visit.rest.hasNext()) {
        String next = visit.rest.next();
        if (!numbers.containsKey(next)) {
          open.push(enter(next));
        } else if (onStack.contains(next)) {
          lower(visit.name, numbers.getOrDefault(next, 0));
        }
      } else {
        open.pop();
        leave(visit.name);
        Visit outer = open.peek();
        if (outer != null) {
          lower(outer.name, lowest.getOrDefault(visit.name, 0));
        }
      }
    }
  }

  private Visit enter(String name) {
    int number = numbers.size();
    numbers.put(name, number);
    lowest.put(name, number);
    stack.push(name);
    onStack.add(name);
    Collection<String> next = edges.get(name);
    return new Visit(name, next == null ? List.<String>of().iterator() : next.iterator());
  }

  private void lower(String name, int number) {
    lowest.merge(name, number, Math::min);
  }

  private void leave(String name) {
    if (!numbers.getOrDefault(name, 0).equals(lowest.getOrDefault(name, 0))) {
      return;
    }
    List<String> component = new ArrayList<>();
    String member;
    do {
      member = stack.pop();
      onStack.remove(member);
      component.add(0, member);
    } while (!member.equals(name));
    components.add(component);
  }
}
