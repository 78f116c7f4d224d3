package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.Status;
import org.jspecify.annotations.Nullable;

/**
 * Tells which missing facts would change a verdict or a plan, by supposing each way in which they
 * may turn out. Where none does by itself, some may do so together: then pairs are supposed.
 */
final class OpenFacts {
  /** As many facts are held against each other. */
  private static final int MOST_IN_PAIRS = 6;

  /** As many evaluations are made for pairs: they are wanted rarely, and everybody waits. */
  private static final int MOST_FOR_PAIRS = 60;

  private final Catalogue catalogue;
  private final Inference inference;
  private final Slice slice;
  private final Derivation now;

  OpenFacts(Catalogue catalogue, Inference inference, Slice slice, Derivation now) {
    this.catalogue = catalogue;
    this.inference = inference;
    this.slice = slice;
    this.now = now;
  }

  /** The missing facts that matter, in the order in which the derivation meets them. */
  List<Derivation.Open> all() {
    Alternatives alternatives = new Alternatives(catalogue, slice);
    Map<Gap, List<Alternative>> ways = new LinkedHashMap<>();
    Map<Gap, List<Derivation.Outcome>> outcomes = new HashMap<>();
    Map<Gap, String> gaps = Gaps.of(now);
    List<Derivation.Open> open = new ArrayList<>();
    gaps.forEach(
        (gap, condition) -> {
          ways.put(gap, alternatives.of(gap));
          List<Derivation.Outcome> led = outcomes(ways.getOrDefault(gap, List.of()));
          outcomes.put(gap, led);
          if (led.stream().anyMatch(each -> differs(each.status(), each.plan()))) {
            open.add(new Derivation.Open(gap, condition(condition), led, List.of()));
          }
        });
    if (open.isEmpty() && isUndetermined()) {
      Map<Gap, List<Gap>> pairs = pairs(ways);
      gaps.forEach(
          (gap, condition) -> {
            List<Gap> others = pairs.getOrDefault(gap, List.of());
            List<Derivation.Outcome> led = outcomes.getOrDefault(gap, List.of());
            if (!others.isEmpty()) {
              open.add(new Derivation.Open(gap, condition(condition), led, told(others, gaps)));
            }
          });
    }
    return open;
  }

  private boolean isUndetermined() {
    return now.status().value() == Status.Value.UNDER_INVESTIGATION
        || now.recommendation().kind() == Recommendation.Kind.UNDETERMINED;
  }

  private List<Derivation.Companion> told(List<Gap> others, Map<Gap, String> gaps) {
    return others.stream()
        .map(other -> new Derivation.Companion(other, condition(gaps.getOrDefault(other, ""))))
        .toList();
  }

  private List<Derivation.Outcome> outcomes(List<Alternative> ways) {
    List<Derivation.Outcome> outcomes = new ArrayList<>();
    for (Alternative way : ways) {
      Derivation then = inference.derive(way.slice());
      outcomes.add(
          new Derivation.Outcome(
              way.phrase(), way.values(), then.status().value(), then.recommendation().plan()));
    }
    return outcomes;
  }

  private boolean differs(Status.Value status, List<String> plan) {
    return status != now.status().value() || !plan.equals(now.recommendation().plan());
  }

  /** By fact, those with which it matters. */
  private Map<Gap, List<Gap>> pairs(Map<Gap, List<Alternative>> ways) {
    List<Gap> gaps =
        ways.keySet().stream()
            .filter(gap -> !ways.getOrDefault(gap, List.of()).isEmpty())
            .limit(MOST_IN_PAIRS)
            .toList();
    Map<Gap, List<Gap>> pairs = new HashMap<>();
    int left = MOST_FOR_PAIRS;
    for (int i = 0; i < gaps.size(); i++) {
      for (Gap other : gaps.subList(i + 1, gaps.size())) {
        Gap one = gaps.get(i);
        List<Slice> both = new ArrayList<>();
        for (Alternative way : ways.getOrDefault(one, List.of())) {
          new Alternatives(catalogue, way.slice())
              .of(other)
              .forEach(each -> both.add(each.slice()));
        }
        left -= both.size();
        if (left < 0) {
          return pairs;
        }
        if (both.stream().anyMatch(this::leadsElsewhere)) {
          pairs.computeIfAbsent(one, gap -> new ArrayList<>()).add(other);
          pairs.computeIfAbsent(other, gap -> new ArrayList<>()).add(one);
        }
      }
    }
    return pairs;
  }

  private boolean leadsElsewhere(Slice other) {
    Derivation then = inference.derive(other);
    return differs(then.status().value(), then.recommendation().plan());
  }

  private @Nullable Condition condition(String id) {
    Condition own = slice.advisory().ofSubject().get(id);
    return own != null ? own : slice.advisory().ofServed().get(id);
  }
}
