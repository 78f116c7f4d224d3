package org.befund.kb.lint.logic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of a host of which several conditions may speak: a product, a file, a list that may be
 * complete. Its states are all that can be known of it, each as what it makes of these conditions.
 */
final class Variable {
  private final String name;
  private final List<State> states;

  /**
   * What is known of a variable.
   *
   * @param worths by the conditions' slots what each is worth; null where nothing was seen, so that
   *     it hangs on whether the list is complete
   */
  record State(List<@Nullable Worth> worths) {}

  /**
   * A variable.
   *
   * @param name what it is, for those who look at it in a debugger
   * @param states all its states, no two the same
   */
  Variable(String name, Set<State> states) {
    this.name = name;
    this.states = List.copyOf(states);
  }

  List<State> states() {
    return states;
  }

  /** Its states as far as some slots tell them apart. */
  List<State> states(List<Integer> slots) {
    Set<List<@Nullable Worth>> seen = new LinkedHashSet<>();
    return states.stream()
        .filter(
            state -> {
              List<@Nullable Worth> told = new java.util.ArrayList<>();
              slots.forEach(slot -> told.add(state.worths().get(slot)));
              return seen.add(told);
            })
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
