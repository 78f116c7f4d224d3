package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** What a condition is worth, by what is known of a host. */
sealed interface Formula {

  Formula TRUE = new Constant(Worth.TRUE);
  Formula FALSE = new Constant(Worth.FALSE);
  Formula OPEN = new Constant(Worth.OPEN);

  /** Adds the variables that it hangs on, each with the slots that it looks at. */
  void addTo(Map<Variable, Set<Integer>> slots);

  /** The same where a variable is in a state; simpler where that allows it. */
  Formula where(Variable variable, Variable.State state);

  /** Always worth the same. */
  record Constant(Worth worth) implements Formula {
    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {}

    @Override
    public Formula where(Variable variable, Variable.State state) {
      return this;
    }
  }

  /**
   * As a variable says.
   *
   * @param unseen what it is worth where nothing was seen
   */
  record Atom(Variable variable, int slot, Formula unseen) implements Formula {
    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {
      slots.computeIfAbsent(variable, v -> new TreeSet<>()).add(slot);
      unseen.addTo(slots);
    }

    @Override
    public Formula where(Variable other, Variable.State state) {
      if (other == variable) {
        Worth worth = state.worths().get(slot);
        return worth == null ? unseen : new Constant(worth);
      }
      Formula after = unseen.where(other, state);
      return after == unseen ? this : new Atom(variable, slot, after);
    }
  }

  /** The contrary. */
  record Not(Formula of) implements Formula {
    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {
      of.addTo(slots);
    }

    @Override
    public Formula where(Variable variable, Variable.State state) {
      Formula after = of.where(variable, state);
      if (after == of) {
        return this;
      }
      return after instanceof Constant constant
          ? new Constant(constant.worth().not())
          : new Not(after);
    }
  }

  /** With a presumption where it is open. */
  record Presumed(boolean presumption, Formula of) implements Formula {
    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {
      of.addTo(slots);
    }

    @Override
    public Formula where(Variable variable, Variable.State state) {
      Formula after = of.where(variable, state);
      if (after == of) {
        return this;
      }
      return after instanceof Constant constant
          ? new Constant(constant.worth().presumed(presumption))
          : new Presumed(presumption, after);
    }
  }

  /**
   * All parts, or any of them.
   *
   * @param all whether every part must hold; otherwise one is enough
   */
  record Junction(boolean all, List<Formula> parts) implements Formula {
    public Junction {
      parts = List.copyOf(parts);
    }

    /** What no part at all is worth; another part never changes that. */
    Worth neutral() {
      return all ? Worth.TRUE : Worth.FALSE;
    }

    BinaryOperator<Worth> operator() {
      return all ? Worth::and : Worth::or;
    }

    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {
      parts.forEach(part -> part.addTo(slots));
    }

    @Override
    public Formula where(Variable variable, Variable.State state) {
      List<Formula> left = new ArrayList<>();
      Worth known = neutral();
      boolean changed = false;
      for (Formula part : parts) {
        Formula after = part.where(variable, state);
        changed |= after != part;
        if (after instanceof Constant constant) {
          known = operator().apply(known, constant.worth());
          if (known == neutral().not()) {
            return new Constant(known);
          }
        } else {
          left.add(after);
        }
      }
      if (!changed) {
        return this;
      }
      if (known != neutral()) {
        left.add(new Constant(known));
      }
      return left.isEmpty()
          ? new Constant(known)
          : left.size() == 1 ? left.get(0) : new Junction(all, left);
    }
  }

  /** What two are worth together by some other rule. */
  record Combined(Formula one, Formula two, BinaryOperator<Worth> operator) implements Formula {
    @Override
    public void addTo(Map<Variable, Set<Integer>> slots) {
      one.addTo(slots);
      two.addTo(slots);
    }

    @Override
    public Formula where(Variable variable, Variable.State state) {
      Formula first = one.where(variable, state);
      Formula second = two.where(variable, state);
      if (first == one && second == two) {
        return this;
      }
      return first instanceof Constant a && second instanceof Constant b
          ? new Constant(operator.apply(a.worth(), b.worth()))
          : new Combined(first, second, operator);
    }
  }
}
