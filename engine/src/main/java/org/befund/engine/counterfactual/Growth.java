package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.rules.conclusion.Status;
import org.jspecify.annotations.Nullable;

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
  private final Map<Integer, Set<Judged>> changed = new HashMap<>();
  private final Map<Integer, Set<String>> wholes = new HashMap<>();
  private final Map<Integer, Boolean> inactive = new HashMap<>();

  Growth(Trials trials, Alike alike, Bearing bearing) {
    this.trials = trials;
    this.alike = alike;
    this.bearing = bearing;
  }

  /** Where a set came from; the smaller, the sooner it is tried. */
  private record Origin(int distance, boolean aside, int turn, int acting)
      implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
        Comparator.comparingInt(Origin::distance)
            .thenComparing(Origin::aside)
            .thenComparingInt(Origin::turn)
            .thenComparingInt(Origin::acting);

    @Override
    public int compareTo(Origin other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The sets with one fact more that may be of account. Those come first that grew from one which
   * is nearer to the goal, and which unsettled the verdict, not which settled it otherwise; of
   * these, those that contradict nothing; then those of which each member does something by itself;
   * then those whose members leave less open; then those that grew from one on which fewer facts
   * can act, as one of these must be the next.
   *
   * @param found no set that holds one of these is of account
   */
  List<Set<Integer>> of(List<Set<Integer>> level, Collection<Set<Integer>> found) {
    int many = trials.candidates().size();
    Map<Set<Integer>, Origin> next = new LinkedHashMap<>();
    for (Set<Integer> set : level) {
      Trial trial = trials.of(set);
      int distance = trials.goal().distance(trial.affected());
      int turn = turn(trial.status());
      long acting = trials.candidates().stream().filter(each -> each.touches(trial.cone())).count();
      int idle = trials.idle(set);
      Candidate alone = idle < 0 ? null : trials.candidates().get(idle);
      Set<Judged> changedBySet = trial.changedFrom(trials.now());
      for (int i = 0; i < many; i++) {
        if (mayHelp(set, i, alone, changedBySet)) {
          Set<Integer> larger = new TreeSet<>(set);
          larger.add(i);
          if (found.stream().noneMatch(larger::containsAll)) {
            Origin origin =
                new Origin(distance + distance(i), !isDirect(i, trial), turn, (int) acting);
            next.merge(larger, origin, (one, other) -> one.compareTo(other) <= 0 ? one : other);
          }
        }
      }
    }
    List<Map.Entry<Set<Integer>, Origin>> ordered = new ArrayList<>(next.entrySet());
    Comparator<Map.Entry<Set<Integer>, Origin>> nearest =
        Comparator.comparingInt(entry -> entry.getValue().distance());
    ordered.sort(
        nearest
            .thenComparing(entry -> entry.getValue().aside())
            .thenComparingInt(entry -> entry.getValue().turn())
            .thenComparing(entry -> contradictions(entry.getKey()) > 0)
            .thenComparingLong(entry -> inactive(entry.getKey()))
            .thenComparingInt(entry -> open(entry.getKey()))
            .thenComparingInt(entry -> entry.getValue().acting())
            .thenComparingLong(entry -> contradictions(entry.getKey())));
    return ordered.stream().map(Map.Entry::getKey).toList();
  }

  /** How far a fact takes the verdict by itself from the goal. */
  private int distance(int candidate) {
    return trials.has(Set.of(candidate))
        ? trials.goal().distance(trials.of(Set.of(candidate)).affected())
        : 0;
  }

  /** Whether a fact changes by itself something on which a verdict rests. */
  private boolean isDirect(int candidate, Trial verdict) {
    Candidate more = trials.candidates().get(candidate);
    return more.withholdsSome(verdict.core())
        || !Collections.disjoint(verdict.core(), changed(candidate));
  }

  /** The judgements that a fact changes by itself; none where it was not tried. */
  private Set<Judged> changed(int candidate) {
    return trials.has(Set.of(candidate))
        ? changed.computeIfAbsent(candidate, i -> trials.of(Set.of(i)).changedFrom(trials.now()))
        : Set.of();
  }

  /** What the judgements are parts of that a fact bears on. */
  private Set<String> wholes(int candidate) {
    return wholes.computeIfAbsent(candidate, i -> bearing.wholes(trials.candidates().get(i)));
  }

  /** Where a set took the verdict: it became open, it stayed as it is, it was settled otherwise. */
  private int turn(Status.Value status) {
    if (status == trials.now().status()) {
      return 1;
    }
    boolean open = status == Status.Value.UNDER_INVESTIGATION;
    return open || trials.goal() instanceof Goal.OfRemediation ? 0 : 2;
  }

  private boolean mayHelp(
      Set<Integer> set, int more, @Nullable Candidate idle, Set<Judged> changedBySet) {
    Candidate candidate = trials.candidates().get(more);
    return (idle == null || idle.sharesWith(candidate))
        && candidate.touches(trials.of(set).cone())
        && alike.isFirst(more)
        && isActive(more, set, changedBySet)
        && set.stream().noneMatch(i -> trials.candidates().get(i).excludes(candidate));
  }

  /**
   * A fact that changes no judgement by itself can only do so beside one that shares some; one that
   * changes parts only and not the whole, beside one that changes something in that whole. The day
   * is tried by itself only.
   */
  private boolean isActive(int candidate, Set<Integer> beside, Set<Judged> changedBeside) {
    if (!beside.isEmpty() && isDay(candidate) || beside.stream().anyMatch(this::isDay)) {
      return false;
    }
    Candidate more = trials.candidates().get(candidate);
    if (beside.isEmpty()
        || !trials.has(Set.of(candidate))
        || beside.stream().anyMatch(each -> trials.candidates().get(each).sharesWith(more))) {
      return true;
    }
    Trial alone = trials.of(Set.of(candidate));
    if (!alone.print().verdict().equals(trials.now().print().verdict())) {
      return true;
    }
    Set<Judged> changed = changed(candidate);
    Set<String> wholes = wholes(candidate);
    boolean inVain = !wholes.isEmpty() && more.judged().containsAll(changed);
    return !changed.isEmpty() && (!inVain || bearing.meets(wholes, changedBeside));
  }

  private boolean isDay(int candidate) {
    return trials.candidates().get(candidate).supposition().fact().kind().equals("as-of");
  }

  /** How many members change nothing by themselves of what the goal hangs on. */
  private long inactive(Set<Integer> set) {
    return set.stream().filter(this::isInactive).count();
  }

  private boolean isInactive(int candidate) {
    return trials.has(Set.of(candidate))
        && inactive.computeIfAbsent(
            candidate, i -> trials.of(Set.of(i)).proof().equals(trials.now().proof()));
  }

  /** Of a verdict that is open, how much less is so through each member by itself. */
  private int open(Set<Integer> set) {
    return trials.now().status() != Status.Value.UNDER_INVESTIGATION
        ? 0
        : set.stream()
            .filter(i -> trials.has(Set.of(i)))
            .mapToInt(i -> trials.of(Set.of(i)).open() - trials.now().open())
            .sum();
  }

  private long contradictions(Set<Integer> set) {
    return set.stream().filter(i -> trials.candidates().get(i).contradicts()).count();
  }
}
