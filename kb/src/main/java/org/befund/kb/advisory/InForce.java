package org.befund.kb.advisory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions as the document has them on a day. What it does not say on that day is not there: it
 * drops out of the conditions that it is a part of.
 */
public final class InForce {

  private InForce() {}

  /** A resolved condition without what is not in force on a day; null when nothing is left. */
  public static @Nullable Condition on(LocalDate day, Condition condition) {
    if (!condition.about().isInForceOn(day)) {
      return null;
    }
    if (condition instanceof Condition.AllOf all) {
      List<Condition> left = parts(day, all.parts());
      // Nothing is left to ask for, which must not pass for everything being met.
      return left.isEmpty() && !all.parts().isEmpty()
          ? null
          : new Condition.AllOf(all.id(), all.about(), left);
    }
    if (condition instanceof Condition.AnyOf any) {
      return new Condition.AnyOf(any.id(), any.about(), parts(day, any.parts()));
    }
    if (condition instanceof Condition.Not not) {
      Condition of = on(day, not.of());
      return of == null ? null : new Condition.Not(not.id(), not.about(), of);
    }
    if (condition instanceof Condition.Presumed presumed) {
      Condition of = on(day, presumed.of());
      return of == null
          ? null
          : new Condition.Presumed(presumed.id(), presumed.about(), presumed.presumption(), of);
    }
    if (condition instanceof Condition.ServedHostCondition served) {
      Condition of = on(day, served.of());
      return of == null
          ? null
          : new Condition.ServedHostCondition(served.id(), served.about(), of, served.question());
    }
    return condition;
  }

  /** Adds the days on which a condition or a part of it comes into force or goes out of it. */
  public static void addTurns(Condition condition, Set<LocalDate> days) {
    LocalDate since = condition.about().since();
    if (since != null) {
      days.add(since);
    }
    LocalDate until = condition.about().until();
    if (until != null) {
      days.add(until);
    }
    condition.parts().forEach(part -> addTurns(part, days));
  }

  private static List<Condition> parts(LocalDate day, List<Condition> parts) {
    List<Condition> left = new ArrayList<>();
    for (Condition part : parts) {
      Condition inForce = on(day, part);
      if (inForce != null) {
        left.add(inForce);
      }
    }
    return left;
  }
}
