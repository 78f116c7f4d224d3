package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Applied;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Usable;
import org.jspecify.annotations.Nullable;

/** Finds the missing facts that a derivation hangs on, by walking its open premises. */
final class Gaps {
  private final Map<Gap, String> found = new LinkedHashMap<>();
  private final Set<Premise> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Gaps() {}

  /**
   * The missing facts, in the order in which the derivation meets them.
   *
   * @return by fact, the condition that is open for want of it; empty text where there is none
   */
  static Map<Gap, String> of(Derivation derivation) {
    Gaps gaps = new Gaps();
    if (isSettled(derivation.status().value())) {
      // The verdict asks nothing any more, but what to do may.
      gaps.seen.add(derivation.status());
    } else {
      gaps.walk(derivation.status());
    }
    gaps.walk(derivation.recommendation());
    return gaps.found;
  }

  private static boolean isSettled(Status.Value status) {
    return status == Status.Value.FIXED || status == Status.Value.KNOWN_NOT_AFFECTED;
  }

  private void walk(Premise premise) {
    if (!seen.add(premise)) {
      return;
    }
    note(gap(premise), premise instanceof Judgement judgement ? judgement.condition() : "");
    if (premise instanceof Judgement judgement && judgement.truth() != Truth.UNKNOWN) {
      return;
    }
    for (Premise next : next(premise)) {
      walk(next);
    }
  }

  /**
   * The proofs of a remediation stand in the order of their worth: asking for the first will do.
   */
  private static List<Premise> next(Premise premise) {
    if (premise instanceof Applied applied && applied.truth() == Truth.UNKNOWN) {
      List<Premise> open = new ArrayList<>();
      for (Premise vote : applied.premises()) {
        if (vote.truth() == Truth.UNKNOWN && open.isEmpty()) {
          open.add(vote);
        }
      }
      return open;
    }
    if (premise instanceof Status
        || premise instanceof Usable
        || premise.truth() == Truth.UNKNOWN) {
      return premise.premises();
    }
    return premise instanceof org.befund.rules.conclusion.Recommendation
        ? premise.premises()
        : List.of();
  }

  private void note(@Nullable Gap gap, String condition) {
    if (gap != null) {
      found.putIfAbsent(gap, condition);
    }
  }

  private static @Nullable Gap gap(Premise premise) {
    if (premise instanceof Judgement judgement) {
      return judgement.gap();
    }
    return premise instanceof Status status ? status.gap() : null;
  }
}
