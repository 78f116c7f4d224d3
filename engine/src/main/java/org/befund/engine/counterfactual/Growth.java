package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  Growth(Trials trials, Alike alike) {
    this.trials = trials;
    this.alike = alike;
  }

  /** Where a set came from; the smaller, the sooner it is tried. */
  private record Origin(int distance, int turn, int acting) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
        Comparator.comparingInt(Origin::distance)
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
      Origin origin =
          new Origin(
              trials.goal().distance(trial.affected()),
              turn(trial.status()),
              (int)
                  trials.candidates().stream().filter(each -> each.touches(trial.cone())).count());
      int idle = trials.idle(set);
      for (int i = 0; i < many; i++) {
        if (mayHelp(set, i, idle < 0 ? null : trials.candidates().get(idle))) {
          Set<Integer> larger = new TreeSet<>(set);
          larger.add(i);
          if (found.stream().noneMatch(larger::containsAll)) {
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
            .thenComparingInt(entry -> entry.getValue().turn())
            .thenComparing(entry -> contradictions(entry.getKey()) > 0)
            .thenComparingLong(entry -> inactive(entry.getKey()))
            .thenComparingInt(entry -> open(entry.getKey()))
            .thenComparingInt(entry -> entry.getValue().acting())
            .thenComparingLong(entry -> contradictions(entry.getKey())));
    return ordered.stream().map(Map.Entry::getKey).toList();
  }

  /** Where a set took the verdict: it became open, it stayed as it is, it was settled otherwise. */
  private int turn(Status.Value status) {
    if (status == trials.now().status()) {
      return 1;
    }
    boolean open = status == Status.Value.UNDER_INVESTIGATION;
    return open || trials.goal() instanceof Goal.OfRemediation ? 0 : 2;
  }

  private boolean mayHelp(Set<Integer> set, int more, @Nullable Candidate idle) {
    Candidate candidate = trials.candidates().get(more);
    return (idle == null || idle.sharesWith(candidate))
        && candidate.touches(trials.of(set).cone())
        && alike.isFirst(more)
        && isActive(more, set)
        && set.stream().noneMatch(i -> trials.candidates().get(i).excludes(candidate));
  }

  /**
   * A fact that changes no judgement by itself can only do so beside one that shares some. The day
   * is tried by itself only.
   */
  private boolean isActive(int candidate, Set<Integer> beside) {
    if (!beside.isEmpty() && isDay(candidate) || beside.stream().anyMatch(this::isDay)) {
      return false;
    }
    return beside.isEmpty()
        || !trials.has(Set.of(candidate))
        || !trials.of(Set.of(candidate)).print().equals(trials.now().print())
        || beside.stream()
            .anyMatch(
                each ->
                    trials.candidates().get(each).sharesWith(trials.candidates().get(candidate)));
  }

  private boolean isDay(int candidate) {
    return trials.candidates().get(candidate).supposition().fact().kind().equals("as-of");
  }

  /** How many members change nothing by themselves of what the goal hangs on. */
  private long inactive(Set<Integer> set) {
    return set.stream()
        .filter(i -> trials.has(Set.of(i)))
        .filter(i -> trials.of(Set.of(i)).proof().equals(trials.now().proof()))
        .count();
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
