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

  /** One way in which a fact may turn out, and what the rules conclude then. */
  private record Tried(Alternative way, Derivation then) {}

  /** The missing facts that matter, in the order in which the derivation meets them. */
  List<Derivation.Open> all() {
    Alternatives alternatives = new Alternatives(catalogue, slice);
    Map<Gap, List<Tried>> tried = new LinkedHashMap<>();
    Map<Gap, String> gaps = Gaps.of(now);
    List<Derivation.Open> open = new ArrayList<>();
    gaps.forEach(
        (gap, condition) -> {
          List<Tried> ways = alternatives.of(gap).stream().map(this::tried).toList();
          tried.put(gap, ways);
          if (ways.stream().anyMatch(each -> differs(each.then()))) {
            open.add(new Derivation.Open(gap, condition(condition), outcomes(ways), List.of()));
          }
        });
    if (open.isEmpty() && isUndetermined()) {
      Map<Gap, List<Gap>> pairs = pairs(tried);
      gaps.forEach(
          (gap, condition) -> {
            List<Gap> others = pairs.getOrDefault(gap, List.of());
            if (!others.isEmpty()) {
              List<Derivation.Outcome> led = outcomes(tried.getOrDefault(gap, List.of()));
              open.add(new Derivation.Open(gap, condition(condition), led, told(others, gaps)));
            }
          });
    }
    return open;
  }

  private Tried tried(Alternative way) {
    return new Tried(way, inference.derive(way.slice()));
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

  private static List<Derivation.Outcome> outcomes(List<Tried> ways) {
    return ways.stream()
        .map(
            each ->
                new Derivation.Outcome(
                    each.way().phrase(),
                    each.way().values(),
                    each.then().status().value(),
                    each.then().recommendation().plan()))
        .toList();
  }

  private boolean differs(Derivation then) {
    return then.status().value() != now.status().value()
        || !then.recommendation().plan().equals(now.recommendation().plan());
  }

  /** By fact, those with which it matters. */
  private Map<Gap, List<Gap>> pairs(Map<Gap, List<Tried>> tried) {
    List<Gap> gaps =
        tried.keySet().stream()
            .filter(gap -> !tried.getOrDefault(gap, List.of()).isEmpty())
            .limit(MOST_IN_PAIRS)
            .toList();
    Map<Gap, List<Gap>> pairs = new HashMap<>();
    int left = MOST_FOR_PAIRS;
    for (int i = 0; i < gaps.size(); i++) {
      for (Gap other : gaps.subList(i + 1, gaps.size())) {
        Gap one = gaps.get(i);
        List<Slice> both = both(tried.getOrDefault(one, List.of()), other);
        left -= both.size();
        if (left < 0) {
          return pairs;
        }
        if (both.stream().anyMatch(each -> differs(inference.derive(each)))) {
          pairs.computeIfAbsent(one, gap -> new ArrayList<>()).add(other);
          pairs.computeIfAbsent(other, gap -> new ArrayList<>()).add(one);
        }
      }
    }
    return pairs;
  }

  /** Both facts supposed: the second only where the verdict still hangs on it beside the first. */
  private List<Slice> both(List<Tried> one, Gap other) {
    List<Slice> both = new ArrayList<>();
    for (Tried first : one) {
      if (Gaps.of(first.then()).containsKey(other)) {
        new Alternatives(catalogue, first.way().slice())
            .of(other)
            .forEach(each -> both.add(each.slice()));
      }
    }
    return both;
  }

  private @Nullable Condition condition(String id) {
    Condition own = slice.advisory().ofSubject().get(id);
    return own != null ? own : slice.advisory().ofServed().get(id);
  }
}
