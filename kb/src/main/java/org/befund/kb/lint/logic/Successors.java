package org.befund.kb.lint.logic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Update;

/** Which updates count for another one. */
final class Successors {

  private Successors() {}

  /** The update itself, and all that supersede it or are equivalent to it, at any remove. */
  static Set<String> of(String kb, Catalogue catalogue) {
    Set<String> found = new LinkedHashSet<>(Set.of(kb));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Update update : catalogue.updates().values()) {
        if (update.supersedes().contains(at) || update.equivalentTo().contains(at)) {
          add(update.kb(), found, open);
        }
      }
      Update own = catalogue.updates().get(at);
      if (own != null) {
        own.equivalentTo().forEach(other -> add(other, found, open));
      }
    }
    return found;
  }

  private static void add(String kb, Set<String> found, Deque<String> open) {
    if (found.add(kb)) {
      open.add(kb);
    }
  }
}
