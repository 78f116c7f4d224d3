package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.rules.conclusion.Status;

/**
 * Makes larger sets of facts of those that were tried. A set grows only by what touches that on
 * which its verdict rests ({@link Cone}), as in a tree of hitting sets. Left out are supersets of
 * sets that were found, sets with a fact that changes nothing beside the others, and all but one of
 * the facts that change the same.
 */
final class Growth {
  private final Trials trials;
  private final Alike alike;
  private final Bearing bearing;

  Growth(Trials trials, Alike alike, Bearing bearing) {
    this.trials = trials;
    this.alike = alike;
    this.bearing = bearing;
  }

  /**
   * The sets with one fact more that may be of account, by their {@linkplain Rank rank}.
   *
   * @param found no set that holds one of these is of account
   */
  List<Set<Integer>> of(List<Set<Integer>> level, Collection<Set<Integer>> found) {
    List<Single> singles = Single.all(trials, alike, bearing);
    Map<Set<Integer>, Rank> next = new LinkedHashMap<>();
    for (Set<Integer> set : level) {
      grow(set, singles, found, next);
    }
    return next.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void grow(
      Set<Integer> set,
      List<Single> singles,
      Collection<Set<Integer>> found,
      Map<Set<Integer>, Rank> next) {
    Trial trial = trials.of(set);
    Set<Judged> changed = trial.changedFrom(trials.now());
    List<Single> members = set.stream().map(singles::get).toList();
    List<Single> acting = new ArrayList<>();
    for (Single single : singles) {
      if (single.candidate().touches(trial.cone())) {
        acting.add(single);
      }
    }
    int idle = trials.idle(set);
    for (Single more : acting) {
      if (more.standsForItself()
          && (idle < 0 || singles.get(idle).candidate().sharesWith(more.candidate()))
          && more.isActiveBeside(members, changed, bearing)
          && members.stream().noneMatch(each -> each.candidate().excludes(more.candidate()))) {
        Set<Integer> larger = new TreeSet<>(set);
        larger.add(more.place());
        if (found.stream().noneMatch(larger::containsAll)) {
          next.merge(larger, rank(trial, members, more, acting.size()), Rank::orSooner);
        }
      }
    }
  }

  private Rank rank(Trial trial, List<Single> members, Single more, int acting) {
    int contradictions = more.candidate().contradicts() ? 1 : 0;
    int idle = more.isIdle() ? 1 : 0;
    int open = more.open();
    for (Single member : members) {
      contradictions += member.candidate().contradicts() ? 1 : 0;
      idle += member.isIdle() ? 1 : 0;
      open += member.open();
    }
    return new Rank(
        trials.goal().distance(trial.affected()) + more.distance(),
        !more.isDirect(trial),
        turn(trial.status()),
        contradictions,
        idle,
        open,
        acting);
  }

  /** Where a set took the verdict: it became open, it stayed as it is, it was settled otherwise. */
  private int turn(Status.Value status) {
    if (status == trials.now().status()) {
      return 1;
    }
    boolean open = status == Status.Value.UNDER_INVESTIGATION;
    return open || trials.goal() instanceof Goal.OfRemediation ? 0 : 2;
  }
}
