package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.evaluation.Derivation;

/**
 * Looks for the smallest sets of facts that give a verdict, by size. Each set is tried by a real
 * evaluation ({@link Trials}); which are worth it tells {@link Growth}.
 */
final class WhyNotSearch {
  private final int mostFacts;
  private final int mostTrials;
  private final Trials trials;
  private final Alike alike;
  private final Growth growth;
  private final Set<Set<Integer>> found = new LinkedHashSet<>();
  private int whole;
  private boolean exhausted;

  WhyNotSearch(Trials trials, int mostFacts, int mostTrials) {
    this.mostFacts = mostFacts;
    this.mostTrials = mostTrials;
    this.trials = trials;
    Bearing bearing = new Bearing(trials.dependencies());
    this.alike = new Alike(trials, bearing);
    this.growth = new Growth(trials, alike, bearing);
  }

  /**
   * A set that was found.
   *
   * @param verdict what follows from it
   */
  record Found(List<Candidate> facts, Derivation verdict) {
    boolean contradicts() {
      return contradictions() > 0;
    }

    private long contradictions() {
      return facts.stream().filter(Candidate::contradicts).count();
    }
  }

  /** The sets that were found, in the order in which they are to be told. */
  List<Found> sets() {
    List<Set<Integer>> next = growth.of(List.of(Set.of()), found);
    for (int size = 1; size <= mostFacts && !next.isEmpty(); size++) {
      int left = Math.max(0, mostTrials - trials.count());
      List<Set<Integer>> tried = next.subList(0, Math.min(left, next.size()));
      trials.tryAll(tried);
      for (Set<Integer> set : tried) {
        if (trials.of(set).reached()) {
          keep(set);
        }
      }
      if (tried.size() < next.size()) {
        return told();
      }
      whole = size;
      if (size == 1) {
        alike.gather();
      }
      next =
          growth.of(
              tried.stream()
                  .filter(set -> !trials.of(set).reached() && alike.isOfFirst(set))
                  .toList(),
              found);
    }
    exhausted = next.isEmpty();
    return told();
  }

  private List<Found> told() {
    return found.stream()
        .map(
            set ->
                new Found(trials.candidates(set), Objects.requireNonNull(trials.of(set).answer())))
        .sorted(
            Comparator.comparing(Found::contradicts)
                .thenComparing(set -> set.facts().size())
                .thenComparing(Found::contradictions))
        .toList();
  }

  /**
   * What would do in the place of one member of a set, each tried by an evaluation.
   *
   * @param set a set that was found
   */
  List<Candidate> inPlaceOf(Candidate member, List<Candidate> set) {
    return alike.inPlaceOf(member, set);
  }

  /** How far the search came. */
  WhyNot.Bound bound() {
    return new WhyNot.Bound(
        trials.facts(), trials.count(), exhausted ? mostFacts : whole, mostFacts, exhausted);
  }

  /**
   * A set is kept if no part of it does; a part that was left out of the search is kept instead.
   */
  private void keep(Set<Integer> set) {
    for (Set<Integer> part : properParts(set)) {
      if (found.contains(part)) {
        return;
      }
      if (trials.of(part).reached()) {
        keep(part);
        return;
      }
    }
    found.add(set);
  }

  private static List<Set<Integer>> properParts(Set<Integer> set) {
    List<Integer> members = List.copyOf(set);
    List<Set<Integer>> parts = new ArrayList<>();
    for (int mask = 1; mask < (1 << members.size()) - 1; mask++) {
      Set<Integer> part = new TreeSet<>();
      for (int i = 0; i < members.size(); i++) {
        if ((mask & 1 << i) != 0) {
          part.add(members.get(i));
        }
      }
      parts.add(part);
    }
    parts.sort(Comparator.comparingInt(Set::size));
    return parts;
  }
}
