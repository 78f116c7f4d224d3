package org.befund.kb.lint.logic;

import java.util.LinkedHashSet;
import java.util.Set;
import org.befund.kb.lint.logic.Variable.State;
import org.jspecify.annotations.Nullable;

/** Something that there is one question about: whether it is so. */
final class PlainThing extends Thing<String> {
  private final Set<State> states = new LinkedHashSet<>();

  /**
   * Something.
   *
   * @param worths all that it may be worth; null where it hangs on whether a list is complete
   */
  PlainThing(String name, @Nullable Worth... worths) throws Undecided {
    super(name);
    slot(name);
    for (Worth worth : worths) {
      states.add(all(worth));
    }
  }

  @Override
  Set<State> states() {
    return states;
  }
}
