package org.befund.engine.counterfactual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.Premise;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.conclusion.Judgement;

/**
 * Looks for the smallest sets of facts that give a verdict, by size. Each set is tried by a real
 * evaluation. A set grows only by what touches that on which its verdict rests ({@link Cone}), as
 * in a tree of hitting sets. Left out are supersets of sets that were found, sets with a fact that
 * changes nothing beside the others, and all but one of the facts that change the same.
 */
final class WhyNotSearch {
  private final Inquiry inquiry;
  private final Advisory advisory;
  private final String host;
  private final Goal goal;
  private final int mostFacts;
  private final int mostTrials;
  private final List<Candidate> candidates;
  private final Dependencies dependencies;
  private final Map<Integer, List<Integer>> alike = new HashMap<>();
  private final Map<Set<Integer>, Trial> trials = new HashMap<>();
  private final Set<Set<Integer>> found = new LinkedHashSet<>();
  private int whole;

  /**
   * What came of a set.
   *
   * @param print what the rules concluded, equal where they conclude the same
   * @param milestones the status, and whether the host has what the problem needs
   * @param proof what of it the goal hangs on
   * @param idle a fact that changes nothing of that beside the others; -1 when each does
   * @param cone the judgements of which one must change for another verdict
   */
  private record Trial(
      boolean reached,
      List<Object> milestones,
      List<Object> print,
      Set<Object> proof,
      int idle,
      Set<Judged> cone) {}

  WhyNotSearch(
      Inquiry inquiry, Advisory advisory, String host, Goal goal, int mostFacts, int mostTrials) {
    this.inquiry = inquiry;
    this.advisory = advisory;
    this.host = host;
    this.goal = goal;
    this.mostFacts = mostFacts;
    this.mostTrials = mostTrials;
    this.dependencies = inquiry.dependencies(advisory);
    Derivation now = inquiry.derive(advisory, host);
    this.candidates = Candidates.of(inquiry, advisory, host, now, mostFacts);
    note(Set.of(), now);
  }

  /** The sets that were found, in the order in which they are to be told. */
  List<List<Candidate>> sets() {
    List<Set<Integer>> level = List.of(Set.of());
    for (int size = 1; size <= mostFacts; size++) {
      List<Set<Integer>> next = grown(level);
      int left = mostTrials - trials.size();
      boolean cut = next.size() > left;
      List<Set<Integer>> tried = next.subList(0, Math.max(0, Math.min(left, next.size())));
      List<Derivation> derived = tried.parallelStream().map(this::derive).toList();
      for (int i = 0; i < tried.size(); i++) {
        note(tried.get(i), derived.get(i));
      }
      for (Set<Integer> set : tried) {
        if (trial(set).reached) {
          keep(set);
        }
      }
      if (cut) {
        break;
      }
      whole = size;
      if (size == 1) {
        gather();
      }
      level = tried.stream().filter(set -> !trial(set).reached && isOfFirst(set)).toList();
    }
    return found.stream().map(this::candidates).sorted(order()).toList();
  }

  /** Finds the facts that change the same as others do: the first stands for all of them. */
  private void gather() {
    Map<List<Object>, Integer> firsts = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      Trial trial = trials.get(Set.of(i));
      if (trial != null) {
        Candidate candidate = candidates.get(i);
        List<Object> same = List.of(trial.print, candidate.judged(), candidate.contradicts());
        Integer first = firsts.putIfAbsent(same, i);
        if (first != null) {
          alike.computeIfAbsent(first, each -> new ArrayList<>()).add(i);
          alike.put(i, List.of());
        }
      }
    }
  }

  /** Whether a candidate stands for itself. */
  private boolean isFirst(int candidate) {
    return !List.of().equals(alike.get(candidate));
  }

  private boolean isOfFirst(Set<Integer> set) {
    return set.stream().allMatch(this::isFirst);
  }

  /**
   * What would do in the place of one member of a set, each tried by an evaluation.
   *
   * @param set a set that was found
   */
  List<Candidate> inPlaceOf(Candidate member, List<Candidate> set) {
    List<Candidate> others = new ArrayList<>();
    if (set.size() > 1) {
      for (int i : alike.getOrDefault(candidates.indexOf(member), List.of())) {
        Set<Integer> other = new TreeSet<>();
        set.forEach(each -> other.add(each.equals(member) ? i : candidates.indexOf(each)));
        if (other.size() == set.size() && trial(other).reached) {
          others.add(candidates.get(i));
        }
      }
    }
    return others;
  }

  /** How far the search came. */
  WhyNot.Bound bound() {
    Set<Object> facts = new HashSet<>();
    candidates.forEach(each -> facts.add(each.supposition().fact()));
    return new WhyNot.Bound(facts.size(), trials.size(), whole, mostFacts);
  }

  private static Comparator<List<Candidate>> order() {
    Comparator<List<Candidate>> open =
        Comparator.comparing(set -> set.stream().anyMatch(Candidate::contradicts));
    return open.thenComparing(List::size)
        .thenComparing(set -> set.stream().filter(Candidate::contradicts).count());
  }

  /**
   * The sets with one fact more that may be of account: those first that grew from one which
   * brought the verdict off its place; then those that grew from one on which fewer facts can act,
   * as one of these must be the next; then those that contradict least.
   */
  private List<Set<Integer>> grown(List<Set<Integer>> level) {
    Map<Set<Integer>, Integer> next = new LinkedHashMap<>();
    Trial now = trial(Set.of());
    for (Set<Integer> set : level) {
      Trial trial = trial(set);
      boolean moved = !trial.milestones.equals(now.milestones);
      int acting = (int) candidates.stream().filter(each -> each.touches(trial.cone)).count();
      int rank = moved ? acting : acting + candidates.size();
      Candidate idle = trial.idle < 0 ? null : candidates.get(trial.idle);
      for (int i = 0; i < candidates.size(); i++) {
        Candidate more = candidates.get(i);
        boolean useful =
            (idle == null || idle.sharesWith(more))
                && more.touches(trial.cone)
                && isFirst(i)
                && isActive(i, set);
        if (useful && isOfAnotherFact(set, more)) {
          Set<Integer> larger = new TreeSet<>(set);
          larger.add(i);
          if (found.stream().noneMatch(larger::containsAll)) {
            next.merge(larger, rank, Math::min);
          }
        }
      }
    }
    List<Set<Integer>> ordered = new ArrayList<>(next.keySet());
    Comparator<Set<Integer>> moved =
        Comparator.comparing(set -> rank(next, set) > candidates.size());
    ordered.sort(
        moved
            .thenComparing(set -> contradictions(set) > 0)
            .thenComparing(next::get)
            .thenComparingLong(this::contradictions));
    return ordered;
  }

  private static int rank(Map<Set<Integer>, Integer> ranks, Set<Integer> set) {
    return ranks.getOrDefault(set, 0);
  }

  /**
   * A fact that changes no judgement by itself can only do so beside one that shares some. The day
   * is tried by itself only.
   */
  private boolean isActive(int candidate, Set<Integer> beside) {
    Trial alone = trials.get(Set.of(candidate));
    if (!beside.isEmpty() && isDay(candidate) || beside.stream().anyMatch(this::isDay)) {
      return false;
    }
    return beside.isEmpty()
        || alone == null
        || !alone.print.equals(trial(Set.of()).print)
        || beside.stream()
            .anyMatch(each -> candidates.get(each).sharesWith(candidates.get(candidate)));
  }

  private boolean isDay(int candidate) {
    return candidates.get(candidate).supposition().fact().kind().equals("as-of");
  }

  private long contradictions(Set<Integer> set) {
    return set.stream().filter(i -> candidates.get(i).contradicts()).count();
  }

  private boolean isOfAnotherFact(Set<Integer> set, Candidate more) {
    return set.stream()
        .noneMatch(i -> candidates.get(i).supposition().fact().equals(more.supposition().fact()));
  }

  private List<Candidate> candidates(Collection<Integer> set) {
    return set.stream().map(candidates::get).toList();
  }

  private Derivation derive(Set<Integer> set) {
    List<Supposition> supposed = candidates(set).stream().map(Candidate::supposition).toList();
    return inquiry.supposing(supposed).derive(advisory, host);
  }

  private Trial trial(Set<Integer> set) {
    Trial known = trials.get(set);
    return known == null ? note(set, derive(set)) : known;
  }

  private Trial note(Set<Integer> set, Derivation derivation) {
    Set<Object> proof = proof(derivation);
    int idle = -1;
    for (int each : set) {
      Set<Integer> rest = new TreeSet<>(set);
      rest.remove(each);
      Trial before = trials.get(rest);
      if (before != null && before.proof.equals(proof)) {
        idle = each;
      }
    }
    Set<Judged> cone = Cone.of(advisory, host, dependencies, derivation, goal);
    Trial trial =
        new Trial(
            goal.isReached(derivation),
            milestones(derivation),
            print(derivation),
            proof,
            idle,
            cone);
    trials.put(set, trial);
    return trial;
  }

  /**
   * A set is kept if no part of it does; a part that was left out of the search is kept instead.
   */
  private void keep(Set<Integer> set) {
    for (Set<Integer> part : properParts(set)) {
      if (found.contains(part)) {
        return;
      }
      if (trial(part).reached) {
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

  private List<Object> milestones(Derivation derivation) {
    List<Object> milestones = new ArrayList<>(List.of(derivation.status().value()));
    for (Judgement judgement : derivation.judgements()) {
      if (judgement.host().equals(host) && judgement.condition().equals(advisory.affected().id())) {
        milestones.add(judgement.truth());
      }
    }
    return milestones;
  }

  /** The conclusions that the goal hangs on, without what was observed. */
  private Set<Object> proof(Derivation derivation) {
    Set<Object> proof = new HashSet<>();
    Set<Premise> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Premise> open = new ArrayDeque<>(List.of(derivation.status()));
    if (!(goal instanceof Goal.OfStatus)) {
      open.add(derivation.recommendation());
      open.addAll(derivation.states().values());
    }
    while (!open.isEmpty()) {
      Premise premise = open.pop();
      if (premise instanceof Conclusion && seen.add(premise)) {
        Object of =
            premise instanceof Judgement judgement
                ? new Judged(judgement.host(), judgement.condition())
                : String.valueOf(premise.values().get("remediation"));
        proof.add(List.of(premise.sentence(), premise.truth(), of));
        premise.premises().forEach(open::push);
      }
    }
    return proof;
  }

  /** What the rules concluded, without the words. */
  private static List<Object> print(Derivation derivation) {
    Map<Judged, List<Object>> judgements = new HashMap<>();
    for (Judgement j : derivation.judgements()) {
      judgements.put(
          new Judged(j.host(), j.condition()),
          List.of(
              j.truth(),
              j.confidence(),
              j.contradictory(),
              j.tentative(),
              String.valueOf(j.since())));
    }
    Map<String, Object> states = new HashMap<>();
    derivation.states().forEach((id, state) -> states.put(id, state.value()));
    return List.of(
        derivation.status().value(),
        derivation.weight().match(),
        derivation.recommendation().kind(),
        derivation.recommendation().plan(),
        states,
        judgements);
  }
}
