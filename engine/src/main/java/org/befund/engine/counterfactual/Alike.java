package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The facts that change the same as others do: the first of them stands for all. */
final class Alike {
  private final Trials trials;
  private final Map<Integer, List<Integer>> alike = new HashMap<>();

  Alike(Trials trials) {
    this.trials = trials;
  }

  /** Finds them, by what each does alone; to be called when that was tried. */
  void gather() {
    Map<List<Object>, Integer> firsts = new HashMap<>();
    for (int i = 0; i < trials.candidates().size(); i++) {
      if (trials.has(Set.of(i))) {
        Candidate candidate = trials.candidates().get(i);
        List<Object> same =
            List.of(trials.of(Set.of(i)).print(), candidate.judged(), candidate.contradicts());
        Integer first = firsts.putIfAbsent(same, i);
        if (first != null) {
          alike.computeIfAbsent(first, each -> new ArrayList<>()).add(i);
          alike.put(i, List.of());
        }
      }
    }
  }

  /** Whether a candidate stands for itself. */
  boolean isFirst(int candidate) {
    return !List.of().equals(alike.get(candidate));
  }

  /** Whether each member stands for itself. */
  boolean isOfFirst(Set<Integer> set) {
    return set.stream().allMatch(this::isFirst);
  }

  /**
   * What would do in the place of one member of a set, each tried by an evaluation.
   *
   * @param set a set that was found
   */
  List<Candidate> inPlaceOf(Candidate member, List<Candidate> set) {
    List<Candidate> candidates = trials.candidates();
    List<Candidate> others = new ArrayList<>();
    if (set.size() > 1) {
      for (int i : alike.getOrDefault(candidates.indexOf(member), List.of())) {
        Set<Integer> other = new TreeSet<>();
        set.forEach(each -> other.add(each.equals(member) ? i : candidates.indexOf(each)));
        if (other.size() == set.size() && trials.of(other).reached()) {
          others.add(candidates.get(i));
        }
      }
    }
    return others;
  }
}
