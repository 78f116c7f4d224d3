package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Inquiry;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.advisory.Advisory;

/** Tries sets of facts, each once and by a real evaluation. Sets are of places of candidates. */
final class Trials {
  private final Inquiry inquiry;
  private final Advisory advisory;
  private final String host;
  private final Goal goal;
  private final Dependencies dependencies;
  private final List<Candidate> candidates;
  private final Map<Set<Integer>, Trial> known = new HashMap<>();

  /**
   * Nothing tried but what is so now.
   *
   * @param now the verdict as it is
   * @param mostFacts as many facts may be otherwise at once
   */
  Trials(
      Inquiry inquiry, Advisory advisory, String host, Derivation now, Goal goal, int mostFacts) {
    this.inquiry = inquiry;
    this.advisory = advisory;
    this.host = host;
    this.goal = goal;
    this.dependencies = inquiry.dependencies(advisory);
    this.candidates = Candidates.of(inquiry, advisory, host, now, mostFacts);
    known.put(Set.of(), trial(now));
  }

  /** What verdicts depend on. */
  Dependencies dependencies() {
    return dependencies;
  }

  /** What is asked for. */
  Goal goal() {
    return goal;
  }

  /** What may be otherwise. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** The members of a set. */
  List<Candidate> candidates(Collection<Integer> set) {
    return set.stream().map(candidates::get).toList();
  }

  /** How many facts may be otherwise. */
  int facts() {
    Set<Object> facts = new HashSet<>();
    candidates.forEach(each -> facts.add(each.supposition().fact()));
    return facts.size();
  }

  /** How many sets were tried, none at all among them. */
  int count() {
    return known.size();
  }

  /** What is so now. */
  Trial now() {
    return of(Set.of());
  }

  /** What comes of a set. */
  Trial of(Set<Integer> set) {
    Trial trial = known.get(set);
    if (trial == null) {
      trial = trial(derive(set));
      known.put(set, trial);
    }
    return trial;
  }

  /** Whether a set was tried. */
  boolean has(Set<Integer> set) {
    return known.containsKey(set);
  }

  /** Tries sets, several at the same time. */
  void tryAll(List<Set<Integer>> sets) {
    List<Trial> tried = sets.parallelStream().map(set -> trial(derive(set))).toList();
    for (int i = 0; i < sets.size(); i++) {
      known.put(sets.get(i), tried.get(i));
    }
  }

  /** A member that changes nothing of account beside the others; -1 when each does. */
  int idle(Set<Integer> set) {
    int idle = -1;
    for (int each : set) {
      Set<Integer> rest = new TreeSet<>(set);
      rest.remove(each);
      Trial before = known.get(rest);
      if (before != null && before.proof().equals(of(set).proof())) {
        idle = each;
      }
    }
    return idle;
  }

  private Derivation derive(Set<Integer> set) {
    List<Supposition> supposed = new ArrayList<>();
    candidates(set).forEach(each -> supposed.add(each.supposition()));
    return inquiry.supposing(supposed).derive(advisory, host);
  }

  private Trial trial(Derivation derivation) {
    return Trial.of(advisory, host, dependencies, derivation, goal);
  }
}
