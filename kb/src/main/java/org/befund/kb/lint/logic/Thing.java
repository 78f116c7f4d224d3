package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.befund.kb.lint.logic.Variable.State;
import org.jspecify.annotations.Nullable;

/**
 * Something of a host of which conditions speak, with what each of them asks of it. The same
 * question has the same slot.
 *
 * @param <Q> what a condition asks
 */
abstract class Thing<Q> {
  /** More states of one thing are not looked at. */
  static final int MOST_STATES = 20_000;

  private final String name;
  private final List<Q> questions = new ArrayList<>();
  private @Nullable Variable variable;

  Thing(String name) {
    this.name = name;
  }

  /** The slot of a question; to be asked before the variable is. */
  int slot(Q question) throws Undecided {
    int at = questions.indexOf(question);
    if (at >= 0) {
      return at;
    }
    if (besides(question) == Row.MOST) {
      throw new Undecided("more than " + Row.MOST + " conditions speak of one thing");
    }
    questions.add(question);
    return questions.size() - 1;
  }

  /** How many questions so far are answered by the same entries as another one. */
  long besides(Q question) {
    return questions.size();
  }

  List<Q> questions() {
    return questions;
  }

  /** The variable whose states are all that can be known of the thing. */
  Variable variable() throws Undecided {
    Variable known = variable;
    if (known == null) {
      known = new Variable(name, states());
      variable = known;
    }
    return known;
  }

  /** All that can be known of it. */
  abstract Set<State> states() throws Undecided;

  /** A state in which every question has the same answer; null where nothing was seen. */
  State all(@Nullable Worth worth) {
    List<@Nullable Worth> worths = new ArrayList<>();
    questions.forEach(question -> worths.add(worth));
    return new State(worths);
  }

  /** The states that any number of entries lead to, one at least. */
  Set<State> ofEntries(Set<Row> rows, BiFunction<Entries, Integer, Worth> judged) throws Undecided {
    Set<State> states = new LinkedHashSet<>();
    int count = questions.size();
    for (Entries entries : Entries.any(rows, count, MOST_STATES)) {
      List<@Nullable Worth> worths = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        worths.add(judged.apply(entries, i));
      }
      states.add(new State(worths));
    }
    return states;
  }
}
