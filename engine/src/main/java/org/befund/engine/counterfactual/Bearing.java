package org.befund.engine.counterfactual;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.engine.evaluation.Dependencies;
import org.befund.kb.advisory.Condition;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How conditions bear on each other: what a condition is a part of, and with which others. Of whom
 * they are judged is left out, which can only make more bear on each other than does.
 */
final class Bearing {
  private final Dependencies dependencies;
  private final Map<String, Set<String>> wholes = new HashMap<>();
  private final Map<String, Set<String>> within = new HashMap<>();

  Bearing(Dependencies dependencies) {
    this.dependencies = dependencies;
    for (Condition whole : dependencies.all()) {
      for (Condition part : whole.parts()) {
        wholes.computeIfAbsent(part.id(), id -> new HashSet<>()).add(whole.id());
      }
    }
    for (Condition each : dependencies.all()) {
      within.put(each.id(), within(each));
    }
  }

  private static Set<String> within(Condition condition) {
    Set<String> ids = new HashSet<>(Set.of(condition.id()));
    condition.parts().forEach(part -> ids.addAll(within(part)));
    return ids;
  }

  /**
   * What the judgements that a fact bears on are parts of; empty where one of them counts by
   * itself.
   */
  Set<String> wholes(Candidate candidate) {
    Set<String> all = new HashSet<>();
    for (Judged judged : candidate.judged()) {
      Set<String> of = wholes.getOrDefault(judged.condition(), Set.of());
      if (of.isEmpty() || dependencies.roots().contains(judged.condition())) {
        return Set.of();
      }
      all.addAll(of);
    }
    return all;
  }

  /**
   * Whether one part was enough to settle each of the conditions, where before it was not settled
   * so.
   */
  boolean isSettled(Collection<String> conditions, Set<Judged> changed, Trial trial) {
    for (String id : conditions) {
      Condition condition = condition(id);
      boolean enough = condition instanceof Condition.AnyOf;
      if (!enough && !(condition instanceof Condition.AllOf)) {
        return false;
      }
      Truth settled = Truth.of(enough);
      if (changed.stream()
          .noneMatch(each -> each.condition().equals(id) && trial.truth(each) == settled)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Condition condition(String id) {
    Condition own = dependencies.ofSubject().get(id);
    return own != null ? own : dependencies.ofServed().get(id);
  }

  /** What some conditions are made of, by id, each with the sort of its condition. */
  Map<String, Object> parts(Collection<String> conditions) {
    Map<String, Object> parts = new HashMap<>();
    for (String id : conditions) {
      Condition condition = condition(id);
      if (condition != null) {
        condition.parts().forEach(part -> parts.put(part.id(), part.getClass()));
      }
    }
    return parts;
  }

  /** Whether one of the conditions, or something within it, is among those that were judged. */
  boolean meets(Collection<String> conditions, Set<Judged> some) {
    return some.stream()
        .anyMatch(
            judged ->
                conditions.stream()
                    .anyMatch(
                        each -> within.getOrDefault(each, Set.of()).contains(judged.condition())));
  }
}
