package org.befund.engine.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.engine.comparison.Difference;
import org.befund.engine.comparison.Factor;
import org.befund.engine.comparison.FactorChange;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.comparison.RecordedResult.Verdict;
import org.befund.engine.comparison.ResultComparison;
import org.befund.engine.comparison.VerdictDifference;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two results, and what changed it.
 *
 * @param before the first
 * @param after the second
 * @param changes what is not the same of what they were made of
 * @param verdicts the verdicts that differ
 * @param compared how many verdicts there are in either
 */
public record ResultDiff(
    Side before, Side after, List<FactorChange> changes, List<Attributed> verdicts, int compared) {

  /**
   * A verdict that differs, and what made it so.
   *
   * @param by what made it so; several where each has its part; empty where nothing is known to
   *     have changed
   * @param certain whether each of them is known to have its part; otherwise one of them has
   * @param byDifference the same for each thing that is said differently, in their order; empty
   *     where no single factor makes it so
   */
  public record Attributed(
      VerdictDifference difference,
      Set<Factor> by,
      boolean certain,
      List<Set<Factor>> byDifference) {
    public Attributed {
      by = copy(by);
      byDifference = byDifference.stream().map(Attributed::copy).toList();
    }

    private static Set<Factor> copy(Set<Factor> factors) {
      return factors.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(factors));
    }
  }

  /** The factors of which one side's can be put in place of the other's. */
  private static final Set<Factor> EXCHANGEABLE =
      EnumSet.of(Factor.KNOWLEDGE, Factor.ENVIRONMENT, Factor.EVIDENCE, Factor.DAY);

  public ResultDiff {
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Holds two sides against each other. Where both are environments at hand, and more than one
   * thing changed, they are evaluated again with one thing exchanged at a time.
   *
   * @throws Unreadable when one of them cannot be evaluated with the other's knowledge
   */
  public static ResultDiff of(Side before, Side after) throws Unreadable {
    List<FactorChange> changes = ResultComparison.factors(before.result(), after.result());
    List<VerdictDifference> differences =
        ResultComparison.verdicts(before.result(), after.result());
    Set<Factor> changed = EnumSet.noneOf(Factor.class);
    changes.forEach(change -> changed.add(change.factor()));
    Map<Factor, Exchange> exchanges =
        before instanceof Side.Evaluated one
                && after instanceof Side.Evaluated two
                && changed.size() > 1
                && !differences.isEmpty()
            ? exchanges(changed, one, two)
            : Map.of();
    List<Attributed> attributed = new ArrayList<>();
    for (VerdictDifference difference : differences) {
      attributed.add(attributed(difference, changed, exchanges));
    }
    Set<Verdict> all = new HashSet<>(before.result().assessments().keySet());
    all.addAll(after.result().assessments().keySet());
    return new ResultDiff(before, after, changes, attributed, all.size());
  }

  /** What differs once one factor is exchanged, in either direction. */
  private record Exchange(
      Map<Verdict, VerdictDifference> forward, Map<Verdict, VerdictDifference> back) {

    /** Whether the factor has its part in a difference. */
    boolean matters(VerdictDifference difference) {
      Verdict verdict = new Verdict(difference.host(), difference.advisory());
      boolean reasonsOnly = difference.differences().isEmpty();
      return matters(forward.get(verdict), reasonsOnly) || matters(back.get(verdict), reasonsOnly);
    }

    /** Whether the factor alone makes the assessments say one thing differently. */
    boolean matters(VerdictDifference difference, String path) {
      Verdict verdict = new Verdict(difference.host(), difference.advisory());
      return says(forward.get(verdict), path) || says(back.get(verdict), path);
    }

    private static boolean says(@Nullable VerdictDifference made, String path) {
      return made != null && made.differences().stream().anyMatch(each -> each.path().equals(path));
    }

    private static boolean matters(@Nullable VerdictDifference made, boolean reasonsOnly) {
      return made != null && (reasonsOnly || !made.differences().isEmpty());
    }
  }

  private static Map<Factor, Exchange> exchanges(
      Set<Factor> changed, Side.Evaluated before, Side.Evaluated after) throws Unreadable {
    Map<Factor, Exchange> exchanges = new EnumMap<>(Factor.class);
    for (Factor factor : changed) {
      if (EXCHANGEABLE.contains(factor)) {
        exchanges.put(
            factor,
            new Exchange(
                byVerdict(before.result(), before.with(factor, after)),
                byVerdict(after.result(), after.with(factor, before))));
      }
    }
    return exchanges;
  }

  private static Map<Verdict, VerdictDifference> byVerdict(
      RecordedResult before, RecordedResult after) {
    Map<Verdict, VerdictDifference> byVerdict = new HashMap<>();
    for (VerdictDifference each : ResultComparison.verdicts(before, after)) {
      byVerdict.put(new Verdict(each.host(), each.advisory()), each);
    }
    return byVerdict;
  }

  private static Attributed attributed(
      VerdictDifference difference, Set<Factor> changed, Map<Factor, Exchange> exchanges) {
    if (exchanges.isEmpty()) {
      boolean single = changed.size() == 1;
      Set<Factor> each = single ? changed : Set.of();
      return new Attributed(
          difference, changed, single, difference.differences().stream().map(x -> each).toList());
    }
    List<Set<Factor>> byDifference = new ArrayList<>();
    for (Difference each : difference.differences()) {
      byDifference.add(having(exchanges, exchange -> exchange.matters(difference, each.path())));
    }
    Set<Factor> by = having(exchanges, exchange -> exchange.matters(difference));
    // What takes effect only together shows in no single exchange.
    return by.isEmpty()
        ? new Attributed(difference, exchanges.keySet(), exchanges.size() == 1, byDifference)
        : new Attributed(difference, by, true, byDifference);
  }

  private static Set<Factor> having(Map<Factor, Exchange> exchanges, Predicate<Exchange> test) {
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    exchanges.forEach(
        (factor, exchange) -> {
          if (test.test(exchange)) {
            factors.add(factor);
          }
        });
    return factors;
  }
}
