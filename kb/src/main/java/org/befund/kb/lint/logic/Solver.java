package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/**
 * Finds out what formulas can be worth, exactly: parts that hang on different variables are
 * independent, so what they can be worth is combined; of parts that share a variable, each of its
 * states is looked at in turn.
 */
final class Solver {
  private final Budget budget;

  /**
   * A solver.
   *
   * @param budget what its steps are taken from
   */
  Solver(Budget budget) {
    this.budget = budget;
  }

  /** Everything that a formula can be worth. */
  Worths reach(Formula formula) throws Undecided {
    budget.step();
    if (formula instanceof Formula.Constant constant) {
      return Worths.of(constant.worth());
    } else if (formula instanceof Formula.Atom atom) {
      return reach(atom);
    } else if (formula instanceof Formula.Not not) {
      return reach(not.of()).map(Worth::not);
    } else if (formula instanceof Formula.Presumed presumed) {
      return reach(presumed.of()).map(worth -> worth.presumed(presumed.presumption()));
    } else if (formula instanceof Formula.Combined combined) {
      List<Formula> parts = List.of(combined.one(), combined.two());
      return components(parts).size() == 2
          ? reach(combined.one()).combined(reach(combined.two()), combined.operator())
          : branched(combined, parts, combined.operator());
    }
    return reach((Formula.Junction) formula);
  }

  private Worths reach(Formula.Atom atom) throws Undecided {
    Worths worths = Worths.NONE;
    boolean unseen = false;
    for (Variable.State state : atom.variable().states()) {
      Worth worth = state.worths().get(atom.slot());
      unseen |= worth == null;
      worths = worth == null ? worths : worths.with(Worths.of(worth));
    }
    return unseen ? worths.with(reach(atom.unseen())) : worths;
  }

  private Worths reach(Formula.Junction junction) throws Undecided {
    Worths worths = Worths.of(junction.neutral());
    for (List<Formula> component : components(junction.parts())) {
      Worths of =
          component.size() == 1
              ? reach(component.get(0))
              : branched(
                  new Formula.Junction(junction.all(), component), component, junction.operator());
      worths = worths.combined(of, junction.operator());
      if (worths.isOne() && worths.has(junction.neutral().not())) {
        return worths;
      }
    }
    return worths;
  }

  /** Looks at each state of the variable that most parts share. */
  private Worths branched(Formula whole, List<Formula> parts, BinaryOperator<Worth> operator)
      throws Undecided {
    Worths most = reach(parts.get(0));
    for (Formula part : parts.subList(1, parts.size())) {
      most = most.combined(reach(part), operator);
    }
    Shared shared = Shared.of(parts);
    Worths worths = Worths.NONE;
    for (Variable.State state : shared.states()) {
      worths = worths.with(reach(whole.where(shared.variable(), state)));
      if (worths == most) {
        return worths;
      }
    }
    return worths;
  }

  /** Whether two formulas can be worth what somebody asks for, both at once. */
  boolean possible(Formula one, Formula two, BiPredicate<Worth, Worth> wanted) throws Undecided {
    budget.step();
    Worths second = reach(two);
    boolean any = false;
    for (Worth a : reach(one).list()) {
      for (Worth b : second.list()) {
        any |= wanted.test(a, b);
      }
    }
    List<Formula> both = List.of(one, two);
    if (!any || components(both).size() == 2) {
      return any;
    }
    Shared shared = Shared.of(both);
    for (Variable.State state : shared.states()) {
      if (possible(
          one.where(shared.variable(), state), two.where(shared.variable(), state), wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Everything that some formulas can be worth together. */
  Set<List<Worth>> together(List<Formula> formulas) throws Undecided {
    budget.step();
    Set<List<Worth>> all = new LinkedHashSet<>();
    if (components(formulas).size() == formulas.size()) {
      all.add(List.of());
      for (Formula formula : formulas) {
        Set<List<Worth>> longer = new LinkedHashSet<>();
        for (Worth worth : reach(formula).list()) {
          for (List<Worth> before : all) {
            budget.step();
            List<Worth> with = new ArrayList<>(before);
            with.add(worth);
            longer.add(with);
          }
        }
        all = longer;
      }
      return all;
    }
    Shared shared = Shared.of(formulas);
    for (Variable.State state : shared.states()) {
      all.addAll(together(formulas.stream().map(f -> f.where(shared.variable(), state)).toList()));
    }
    return all;
  }

  /**
   * A variable that several formulas hang on.
   *
   * @param states its states as far as these formulas tell them apart
   */
  private record Shared(Variable variable, List<Variable.State> states) {

    /** The variable that most of some formulas hang on; of those the one with fewest states. */
    static Shared of(List<Formula> formulas) {
      Map<Variable, Integer> counts = new LinkedHashMap<>();
      Map<Variable, Set<Integer>> slots = new LinkedHashMap<>();
      for (Formula formula : formulas) {
        Map<Variable, Set<Integer>> own = new LinkedHashMap<>();
        formula.addTo(own);
        own.keySet().forEach(variable -> counts.merge(variable, 1, Integer::sum));
        formula.addTo(slots);
      }
      Variable best = null;
      for (Variable variable : counts.keySet()) {
        if (best == null || isBetter(variable, best, counts)) {
          best = variable;
        }
      }
      if (best == null) {
        throw new IllegalArgumentException("these formulas share nothing");
      }
      List<Integer> used = List.copyOf(slots.getOrDefault(best, Set.of()));
      return new Shared(best, best.states(used));
    }

    private static boolean isBetter(Variable one, Variable other, Map<Variable, Integer> counts) {
      int more = counts.getOrDefault(one, 0) - counts.getOrDefault(other, 0);
      return more > 0 || more == 0 && one.states().size() < other.states().size();
    }
  }

  /** Parts that share no variable with those outside of their list. */
  private static List<List<Formula>> components(List<Formula> parts) {
    int[] group = new int[parts.size()];
    Map<Variable, Integer> first = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      Map<Variable, Set<Integer>> own = new HashMap<>();
      parts.get(i).addTo(own);
      for (Variable variable : own.keySet()) {
        Integer before = first.putIfAbsent(variable, i);
        if (before != null) {
          join(group, before, i);
        }
      }
    }
    Map<Integer, List<Formula>> components = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      components.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(parts.get(i));
    }
    return List.copyOf(components.values());
  }

  private static void join(int[] group, int one, int two) {
    group[root(group, two)] = root(group, one);
  }

  private static int root(int[] group, int at) {
    int root = at;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }
}
