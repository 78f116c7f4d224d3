package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.rules.conclusion.Status;

/** A fact that may be otherwise, and what is known of it by itself. */
final class Single {
  private final int place;
  private final Candidate candidate;
  private final boolean day;
  private final boolean standsForItself;
  private final int distance;
  private final Set<String> wholes;
  private final Set<Judged> changed;
  private final boolean tried;
  private final boolean turnsVerdict;
  private final boolean idle;
  private final int open;

  private Single(Trials trials, Alike alike, Bearing bearing, int place) {
    Trial now = trials.now();
    Trial alone = trials.has(Set.of(place)) ? trials.of(Set.of(place)) : null;
    this.place = place;
    this.candidate = trials.candidates().get(place);
    this.day = candidate.supposition().fact().kind().equals("as-of");
    this.standsForItself = alike.isFirst(place);
    this.wholes = bearing.wholes(candidate);
    this.tried = alone != null;
    this.distance = alone == null ? 0 : trials.goal().distance(alone.affected());
    this.changed = alone == null ? Set.of() : alone.changedFrom(now);
    this.turnsVerdict = alone != null && !alone.print().verdict().equals(now.print().verdict());
    this.idle = alone != null && alone.proof().equals(now.proof());
    boolean nowOpen = now.status() == Status.Value.UNDER_INVESTIGATION;
    this.open = alone != null && nowOpen ? alone.open() - now.open() : 0;
  }

  /** All candidates, as far as they were tried. */
  static List<Single> all(Trials trials, Alike alike, Bearing bearing) {
    List<Single> all = new ArrayList<>();
    for (int i = 0; i < trials.candidates().size(); i++) {
      all.add(new Single(trials, alike, bearing, i));
    }
    return all;
  }

  /** Its place among the candidates. */
  int place() {
    return place;
  }

  /** The fact as it would be. */
  Candidate candidate() {
    return candidate;
  }

  /** Whether no other does the same in its place. */
  boolean standsForItself() {
    return standsForItself;
  }

  /** How far it takes the verdict from the goal; 0 where it was not tried. */
  int distance() {
    return distance;
  }

  /** Whether it changes nothing of what the goal hangs on. */
  boolean isIdle() {
    return idle;
  }

  /** Of a verdict that is open, how many conditions more are so through it; negative for fewer. */
  int open() {
    return open;
  }

  /** Whether it changes something on which a verdict rests. */
  boolean isDirect(Trial verdict) {
    return candidate.withholdsSome(verdict.core())
        || !Collections.disjoint(verdict.core(), changed);
  }

  /**
   * Whether it can be of account beside others. A fact that changes no judgement by itself can only
   * be so beside one that shares some; one that changes parts only and not the whole, beside one
   * that changes something in that whole. The day is tried by itself only.
   *
   * @param changedByThem what these change together
   */
  boolean isActiveBeside(List<Single> others, Set<Judged> changedByThem, Bearing bearing) {
    if (others.isEmpty()) {
      return true;
    }
    if (day || others.stream().anyMatch(other -> other.day)) {
      return false;
    }
    if (!tried
        || turnsVerdict
        || others.stream().anyMatch(other -> other.candidate.sharesWith(candidate))) {
      return true;
    }
    boolean inVain = !wholes.isEmpty() && candidate.judged().containsAll(changed);
    return !changed.isEmpty() && (!inVain || bearing.meets(wholes, changedByThem));
  }
}
