package org.befund.kb.lint.logic;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Condition.Reference;
import org.befund.kb.advisory.Condition.ServedHostCondition;
import org.befund.kb.lint.logic.Formula.Atom;
import org.befund.kb.lint.logic.Formula.Combined;
import org.befund.kb.lint.logic.Formula.Junction;
import org.befund.kb.lint.logic.Variable.State;
import org.jspecify.annotations.Nullable;

/** Conditions as formulas over what can be known of one host and the hosts it serves, on a day. */
final class World {
  private static final String HOSTS = "hosts";

  private final Terms terms;
  private final LocalDate day;
  private final Solver solver;
  private final Host host;
  private final boolean inner;
  private final List<Condition> served = new ArrayList<>();
  private final Set<Condition> reached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Condition, @Nullable Formula> formulas = new IdentityHashMap<>();
  private @Nullable Variable servedHosts;

  /**
   * A world in which some conditions are judged.
   *
   * @param roots all conditions that will be asked for, or that hold them
   */
  World(Terms terms, LocalDate day, Solver solver, List<Condition> roots) throws Undecided {
    this(terms, day, solver, roots, false);
  }

  private World(Terms terms, LocalDate day, Solver solver, List<Condition> roots, boolean inner)
      throws Undecided {
    this.terms = terms;
    this.day = day;
    this.solver = solver;
    this.host = new Host(terms.catalogue(), terms.signatures());
    this.inner = inner;
    List<Condition> all = reach(roots);
    all.forEach(host::noteSystems);
    for (Condition each : all) {
      host.formula(each, true);
      if (each instanceof ServedHostCondition of && !served.contains(of.of())) {
        served.add(of.of());
      }
    }
  }

  /** Everything on this host that roots lead to; what is within a served host is of that host. */
  private List<Condition> reach(List<Condition> roots) {
    List<Condition> all = new ArrayList<>();
    Deque<Condition> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Condition condition = open.remove();
      if (condition.about().isInForceOn(day) && reached.add(condition)) {
        all.add(condition);
        if (condition instanceof Reference reference) {
          Condition named = terms.named().get(reference.name());
          if (named != null) {
            open.add(named);
          }
        } else if (!(condition instanceof ServedHostCondition)) {
          open.addAll(condition.parts());
        }
      }
    }
    return all;
  }

  /**
   * What a condition is worth; null where the document does not say it, or its whole, on the day.
   */
  @Nullable Formula formula(Condition condition) throws Undecided {
    if (formulas.containsKey(condition)) {
      return formulas.get(condition);
    }
    Formula formula = reached.contains(condition) ? made(condition) : null;
    formulas.put(condition, formula);
    return formula;
  }

  private @Nullable Formula made(Condition condition) throws Undecided {
    if (condition instanceof Reference reference) {
      Condition named = terms.named().get(reference.name());
      return named == null ? host.anything("condition " + reference.name()) : formula(named);
    } else if (condition instanceof Condition.AllOf all) {
      return junction(true, all.parts());
    } else if (condition instanceof Condition.AnyOf any) {
      return junction(false, any.parts());
    } else if (condition instanceof Condition.Not not) {
      Formula of = formula(not.of());
      return of == null ? null : new Formula.Not(of);
    } else if (condition instanceof Condition.Presumed presumed) {
      Formula of = formula(presumed.of());
      return of == null ? null : new Formula.Presumed(presumed.presumption(), of);
    } else if (condition instanceof ServedHostCondition of) {
      return servedHost(of);
    }
    return host.formula(condition, false);
  }

  /** The parts that are in force. */
  Junction junction(boolean all, List<Condition> parts) throws Undecided {
    List<Formula> left = new ArrayList<>();
    for (Condition part : parts) {
      Formula formula = formula(part);
      if (formula != null) {
        left.add(formula);
      }
    }
    return new Junction(all, left);
  }

  private @Nullable Formula servedHost(ServedHostCondition condition) throws Undecided {
    if (!isInForce(condition.of())) {
      return null;
    }
    if (inner) {
      return host.anything("served " + condition);
    }
    Formula seen = new Atom(servedHosts(), served.indexOf(condition.of()), host.list(HOSTS));
    String question = condition.question();
    return question == null ? seen : new Combined(seen, host.answer(question), World::answered);
  }

  private boolean isInForce(Condition condition) throws Undecided {
    return new World(terms, day, solver, List.of(condition), true).formula(condition) != null;
  }

  /** What data and a person's answer are worth together. */
  private static Worth answered(Worth data, Worth answer) {
    if (answer == Worth.OPEN || answer == Worth.TORN) {
      return answer == Worth.TORN ? Worth.TORN : data;
    }
    return data == Worth.OPEN ? answer : data == answer ? data : Worth.TORN;
  }

  /** All that the hosts it serves can show of the conditions asked of them, together. */
  private Variable servedHosts() throws Undecided {
    Variable known = servedHosts;
    if (known != null) {
      return known;
    }
    World other = new World(terms, day, solver, served, true);
    List<Formula> asked = new ArrayList<>();
    for (Condition condition : served) {
      Formula formula = other.formula(condition);
      asked.add(formula == null ? Formula.FALSE : formula);
    }
    Set<List<Worth>> hosts = new LinkedHashSet<>();
    for (List<Worth> of : solver.together(asked)) {
      hosts.add(of.stream().map(w -> w == Worth.TORN ? Worth.OPEN : w).toList());
    }
    Set<State> states = new LinkedHashSet<>();
    for (List<Worth> some : any(hosts)) {
      List<@Nullable Worth> worths = new ArrayList<>();
      some.forEach(worth -> worths.add(worth == Worth.FALSE ? null : worth));
      states.add(new State(worths));
    }
    known = new Variable("served hosts", states);
    servedHosts = known;
    return known;
  }

  /** What any number of hosts show together, none included. */
  private Set<List<Worth>> any(Set<List<Worth>> hosts) throws Undecided {
    Map<List<Worth>, Boolean> seen = new HashMap<>();
    List<Worth> none = served.stream().map(condition -> Worth.FALSE).toList();
    Deque<List<Worth>> open = new ArrayDeque<>(List.of(none));
    seen.put(none, true);
    while (!open.isEmpty()) {
      List<Worth> some = open.remove();
      for (List<Worth> one : hosts) {
        List<Worth> together = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
          together.add(some.get(i).or(one.get(i)));
        }
        if (seen.put(together, true) == null) {
          open.add(together);
        }
      }
      if (seen.size() > Thing.MOST_STATES) {
        throw new Undecided("served hosts can show too many things together");
      }
    }
    return seen.keySet();
  }
}
