package org.befund.engine.counterfactual;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.conclusion.Status;
import org.befund.rules.observation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What came of a set of facts.
 *
 * @param answer the derivation, where it is what was asked for; null where it is not, as so many
 *     are not worth their room
 * @param status the verdict
 * @param affected whether the host has what the problem needs
 * @param print what the rules concluded, without the words: equal where they conclude the same
 * @param proof what of it the goal hangs on
 * @param core the judgements and the findings that the goal hangs on, as they are
 * @param open how many of the conditions on which it hangs whether the host is affected are open
 * @param cone the judgements of which one must change for another verdict
 */
record Trial(
    @Nullable Derivation answer,
    Status.Value status,
    Truth affected,
    Print print,
    Set<Object> proof,
    Set<Object> core,
    int open,
    Set<Judged> cone) {

  /**
   * What the rules concluded, without the words.
   *
   * @param verdict status, match, recommendation and states of remediations
   * @param judgements what was judged of each condition
   */
  record Print(List<Object> verdict, Map<Judged, List<Object>> judgements) {
    Print {
      verdict = List.copyOf(verdict);
      judgements = Map.copyOf(judgements);
    }
  }

  /** Whether it is what was asked for. */
  boolean reached() {
    return answer != null;
  }

  /** What was judged of a condition; unknown where it was not. */
  Truth truth(Judged judged) {
    List<Object> is = print.judgements().get(judged);
    return is == null ? Truth.UNKNOWN : (Truth) is.get(0);
  }

  /** The judgements that differ between this and another. */
  Set<Judged> changedFrom(Trial other) {
    Set<Judged> changed = new HashSet<>();
    print
        .judgements()
        .forEach(
            (judged, is) -> {
              if (!is.equals(other.print.judgements().get(judged))) {
                changed.add(judged);
              }
            });
    other.print.judgements().keySet().stream()
        .filter(judged -> !print.judgements().containsKey(judged))
        .forEach(changed::add);
    return changed;
  }

  /** What a derivation amounts to for a goal. */
  static Trial of(
      Advisory advisory, String host, Dependencies dependencies, Derivation then, Goal goal) {
    Set<Premise> rests = restsOn(then, goal);
    return new Trial(
        goal.isReached(then) ? then : null,
        then.status().value(),
        truth(advisory.affected(), host, then),
        print(then),
        proof(rests),
        core(rests),
        open(advisory.affected(), host, then),
        Cone.of(advisory, host, dependencies, then, goal));
  }

  private static Truth truth(Condition condition, String host, Derivation derivation) {
    for (Judgement judgement : derivation.judgements()) {
      if (judgement.host().equals(host) && judgement.condition().equals(condition.id())) {
        return judgement.truth();
      }
    }
    return Truth.UNKNOWN;
  }

  /** The open conditions of a tree; what lies below one that is known is of no account. */
  private static int open(Condition condition, String host, Derivation derivation) {
    if (truth(condition, host, derivation) != Truth.UNKNOWN) {
      return 0;
    }
    int open = 1;
    if (!(condition instanceof Condition.ServedHostCondition)) {
      for (Condition part : condition.parts()) {
        open += open(part, host, derivation);
      }
    }
    return open;
  }

  /** All that the goal hangs on. */
  private static Set<Premise> restsOn(Derivation derivation, Goal goal) {
    Set<Premise> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Premise> open = new ArrayDeque<>(List.of(derivation.status()));
    if (!(goal instanceof Goal.OfStatus)) {
      open.add(derivation.recommendation());
      open.addAll(derivation.states().values());
    }
    while (!open.isEmpty()) {
      Premise premise = open.pop();
      if (seen.add(premise)) {
        premise.premises().forEach(open::push);
      }
    }
    return seen;
  }

  /** The conclusions among it, without what was observed. */
  private static Set<Object> proof(Set<Premise> rests) {
    Set<Object> proof = new HashSet<>();
    for (Premise premise : rests) {
      if (premise instanceof Conclusion) {
        Object of =
            premise instanceof Judgement judgement
                ? judged(judgement)
                : String.valueOf(premise.values().get("remediation"));
        proof.add(List.of(premise.sentence(), premise.truth(), of));
      }
    }
    return proof;
  }

  private static Set<Object> core(Set<Premise> rests) {
    Set<Object> core = new HashSet<>();
    for (Premise premise : rests) {
      if (premise instanceof Judgement judgement) {
        core.add(judged(judgement));
      } else if (premise instanceof Finding) {
        core.add(premise);
      }
    }
    return core;
  }

  private static Judged judged(Judgement judgement) {
    return new Judged(judgement.host(), judgement.condition());
  }

  private static Print print(Derivation derivation) {
    Map<Judged, List<Object>> judgements = new HashMap<>();
    for (Judgement j : derivation.judgements()) {
      judgements.put(
          judged(j),
          List.of(
              j.truth(),
              j.confidence(),
              j.contradictory(),
              j.tentative(),
              String.valueOf(j.since())));
    }
    Map<String, Object> states = new HashMap<>();
    derivation.states().forEach((id, state) -> states.put(id, state.value()));
    return new Print(
        List.of(
            derivation.status().value(),
            derivation.weight().match(),
            derivation.recommendation().kind(),
            derivation.recommendation().plan(),
            states),
        judgements);
  }
}
