package org.befund.kb.lint.logic;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Condition.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What can become of some conditions and their parts, on any host, with whatever is known of it, on
 * any day from the first publication on.
 */
public final class Question {
  private final List<World> worlds = new ArrayList<>();
  private final Solver solver;

  private Question(Budget budget) {
    this.solver = new Solver(budget);
  }

  /**
   * Asks about conditions.
   *
   * @param published the first day that counts
   * @param budget what the question's steps are taken from
   * @throws Undecided when what they speak of can be in too many states
   */
  public static Question about(
      Terms terms, LocalDate published, Budget budget, List<Condition> conditions)
      throws Undecided {
    budget.begin();
    Question question = new Question(budget);
    TreeSet<LocalDate> days = new TreeSet<>(turns(terms, conditions).tailSet(published));
    days.add(published);
    try {
      for (LocalDate day : days) {
        question.worlds.add(new World(terms, day, question.solver, conditions));
      }
    } catch (Undecided e) {
      budget.giveUp();
      throw e;
    }
    return question;
  }

  /** The days on which something comes into force or goes out of it. */
  private static TreeSet<LocalDate> turns(Terms terms, List<Condition> conditions) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Map<Condition, Boolean> seen = new IdentityHashMap<>();
    Deque<Condition> open = new ArrayDeque<>(conditions);
    while (!open.isEmpty()) {
      Condition condition = open.remove();
      if (seen.put(condition, true) == null) {
        LocalDate since = condition.about().since();
        LocalDate until = condition.about().until();
        if (since != null) {
          days.add(since);
        }
        if (until != null) {
          days.add(until);
        }
        open.addAll(condition.parts());
        Condition named =
            condition instanceof Reference reference ? terms.named().get(reference.name()) : null;
        if (named != null) {
          open.add(named);
        }
      }
    }
    return days;
  }

  /**
   * Everything that a condition can be worth; nothing where it is never in force.
   *
   * @throws Undecided when that takes too many steps
   */
  public Worths worths(Condition condition) throws Undecided {
    Worths worths = Worths.NONE;
    for (World world : worlds) {
      Formula formula = world.formula(condition);
      if (formula != null) {
        worths = worths.with(solver.reach(formula));
      }
    }
    return worths;
  }

  /**
   * Whether a part ever changes what a whole of parts is worth.
   *
   * @param all whether all parts must hold; otherwise one is enough
   * @param others the other parts
   * @throws Undecided when that takes too many steps
   */
  public boolean matters(boolean all, Condition part, List<Condition> others) throws Undecided {
    for (World world : worlds) {
      Formula formula = world.formula(part);
      if (formula != null
          && solver.possible(
              formula,
              world.junction(all, others),
              (own, rest) -> (all ? own.and(rest) : own.or(rest)) != rest)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether two conditions can be worth what is wanted at once; null stands for always true.
   *
   * @throws Undecided when that takes too many steps
   */
  public boolean possible(
      @Nullable Condition one, @Nullable Condition two, BiPredicate<Worth, Worth> wanted)
      throws Undecided {
    for (World world : worlds) {
      Formula first = one == null ? Formula.TRUE : world.formula(one);
      Formula second = two == null ? Formula.TRUE : world.formula(two);
      if (first != null && second != null && solver.possible(first, second, wanted)) {
        return true;
      }
    }
    return false;
  }
}
