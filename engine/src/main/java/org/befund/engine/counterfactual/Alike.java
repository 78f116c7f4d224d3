package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.counterfactual.Candidate.Judged;

/** The facts that change the same as others do: the first of them stands for all. */
final class Alike {
  private final Trials trials;
  private final Bearing bearing;
  private final Map<Integer, List<Integer>> alike = new HashMap<>();

  Alike(Trials trials, Bearing bearing) {
    this.trials = trials;
    this.bearing = bearing;
  }

  /** Finds them, by what each does alone; to be called when that was tried. */
  void gather() {
    Map<Object, Integer> firsts = new HashMap<>();
    for (int i = 0; i < trials.candidates().size(); i++) {
      if (trials.has(Set.of(i))) {
        Integer first = firsts.putIfAbsent(effect(i), i);
        if (first != null) {
          alike.computeIfAbsent(first, each -> new ArrayList<>()).add(i);
          alike.put(i, List.of());
        }
      }
    }
  }

  /**
   * What a candidate does alone, equal to that of another which does the same. Where it settles
   * what its judgements are parts of, it does not matter which part of a sort did.
   */
  private Object effect(int i) {
    Candidate candidate = trials.candidates().get(i);
    Trial alone = trials.of(Set.of(i));
    Set<String> wholes = bearing.wholes(candidate);
    if (wholes.isEmpty() || !bearing.isSettled(wholes, alone.changedFrom(trials.now()), alone)) {
      Object whose = candidate.judged().isEmpty() ? hostOf(candidate) : candidate.judged();
      return List.of(alone.print(), whose, candidate.contradicts());
    }
    Map<String, Object> parts = bearing.parts(wholes);
    Map<Judged, List<Object>> others = new HashMap<>();
    Map<List<Object>, Integer> any = new HashMap<>();
    alone
        .print()
        .judgements()
        .forEach(
            (judged, is) -> {
              Object sort = parts.get(judged.condition());
              if (sort != null) {
                any.merge(List.of(sort, judged.host(), is), 1, Integer::sum);
              } else {
                others.put(judged, is);
              }
            });
    return List.of(alone.print().verdict(), others, any, wholes, candidate.contradicts());
  }

  /** Whose log it is; logs of several hosts show different things together with other facts. */
  private static Object hostOf(Candidate log) {
    return Optional.ofNullable(log.supposition().fact().host());
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
