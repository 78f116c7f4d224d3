package org.befund.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.evaluation.Derivation;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries out of an environment to see what rests on them.
 *
 * <p>A premise bears a reason if the reason does not stand on its other premises alone: once those
 * entries are gone, or say nothing any more, on which the premise rests, the reason stands no
 * longer, or it rests on something that it did not rest on before. That may be something open, as
 * where the general case is presumed; or it may be what would have been enough from the beginning,
 * and was not needed. Of a reason for which each of several premises is enough and is named, some
 * have to be taken out before: then the last one bears it; one that is presumed cannot be, so that
 * none of the others need.
 *
 * <p>That a reason stands means that the same rule concludes the same of the same thing; of the
 * verdict also that confidence and evidence are the same. What is open rests on what is not there,
 * and so do premises that are open: nothing of these can be taken out.
 */
final class Removal {
  private static final String PRESUMED = "nothing-is-known,-so-the-general-case-is-presumed";

  private final Befund befund;
  private final Advisory advisory;
  private final String host;
  private final LocalDate day;
  private final Entries entries;
  private final Map<Without, Outcome> outcomes = new HashMap<>();
  private final Outcome now;
  private int taken;

  Removal(Befund befund, Advisory advisory, String host, LocalDate day, Entries entries) {
    this.befund = befund;
    this.advisory = advisory;
    this.host = host;
    this.day = day;
    this.entries = entries;
    this.now = with(new Without(Set.of(), Set.of()));
  }

  /**
   * What the rules come to where some entries are gone, what of it is told, and all of it by what
   * it says.
   */
  private record Outcome(Derivation derivation, List<Premise> told, Map<Object, Premise> reasons) {}

  /** What is taken out: entries that are gone, and those that say nothing any more. */
  private record Without(Set<Integer> gone, Set<Integer> unknown) {}

  /** How many premises were taken out. */
  int taken() {
    return taken;
  }

  /** The premises that bear nothing, each below its reason. */
  List<String> idle() {
    List<String> idle = new ArrayList<>();
    for (Premise reason : now.told()) {
      for (Premise premise : reason.premises()) {
        if (reason.truth() != Truth.UNKNOWN
            && premise.truth() != Truth.UNKNOWN
            && !isExemption(premise)
            && !givesWay(premise)
            && !restsOn(premise).isEmpty()) {
          taken++;
          if (!bears(premise, reason) && !isPresumed(reason)) {
            idle.add(
                "%s %s%n  %s %s%n"
                    .formatted(
                        reason.sentence(), reason.values(), premise.sentence(), premise.values()));
          }
        }
      }
    }
    return idle;
  }

  /** What an exemption says beside what lacks anyway can lower confidence, no more. */
  private boolean isExemption(Premise premise) {
    return premise instanceof Judgement judgement
        && advisory.exemptions().stream()
            .anyMatch(each -> each.when().id().equals(judgement.condition()));
  }

  /** A sign that gives way to one which says otherwise is told beside that one all the same. */
  private static boolean givesWay(Premise premise) {
    return premise instanceof Judgement judgement && judgement.tentative();
  }

  /** Whether a reason would stand without any entry, as one of its premises is presumed. */
  private boolean isPresumed(Premise reason) {
    Premise same = with(new Without(restsOn(reason), Set.of())).reasons().get(said(reason));
    return same != null && below(same).stream().anyMatch(each -> each.sentence().equals(PRESUMED));
  }

  private boolean bears(Premise premise, Premise reason) {
    Set<Integer> own = restsOn(premise);
    Set<Set<Integer>> parts = new LinkedHashSet<>(Set.of(own));
    own.forEach(each -> parts.add(Set.of(each)));
    for (Set<Integer> part : parts) {
      for (Set<Integer> others : others(reason, part)) {
        if (bears(reason, part, new Without(others, Set.of()))
            || bears(reason, part, new Without(Set.of(), others))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a reason stands in some circumstances, but not as it does once a part is gone too. */
  private boolean bears(Premise reason, Set<Integer> part, Without others) {
    Set<Object> before = grounds(reason, with(others));
    return before != null
        && (isOtherwise(reason, before, new Without(both(others.gone(), part), others.unknown()))
            || isOtherwise(
                reason, before, new Without(others.gone(), both(others.unknown(), part))));
  }

  private boolean isOtherwise(Premise reason, Set<Object> before, Without change) {
    Set<Object> after = grounds(reason, with(change));
    return after == null || !before.containsAll(after);
  }

  /** None, all that the reason rests on, and all but or only one of it; or one of anything. */
  private Set<Set<Integer>> others(Premise reason, Set<Integer> part) {
    Set<Integer> rest = new TreeSet<>(restsOn(reason));
    rest.removeAll(part);
    Set<Set<Integer>> others = new LinkedHashSet<>(List.of(Set.of(), rest));
    for (int each : rest) {
      Set<Integer> but = new TreeSet<>(rest);
      but.remove(each);
      others.add(but);
    }
    for (int each : restsOn(now.told().toArray(new Premise[0]))) {
      if (!part.contains(each)) {
        others.add(Set.of(each));
      }
    }
    return others;
  }

  private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** All that a reason rests on; null where the reason does not stand. */
  private @Nullable Set<Object> grounds(Premise reason, Outcome then) {
    boolean otherVerdict =
        reason.equals(now.derivation().status())
            && (then.derivation().status().confidence() != now.derivation().status().confidence()
                || then.derivation().weight().match() != now.derivation().weight().match());
    Premise same = otherVerdict ? null : then.reasons().get(said(reason));
    if (same == null) {
      return null;
    }
    Set<Object> grounds = new HashSet<>();
    below(same).forEach(each -> grounds.add(said(each)));
    return grounds;
  }

  /** What a premise says, as far as another derivation may say it too. */
  private static Object said(Premise premise) {
    String of =
        premise instanceof Judgement judgement
            ? judgement.host() + " " + judgement.condition()
            : premise.getClass().getName();
    return List.of(of, premise.sentence(), premise.values(), premise.truth());
  }

  private static Set<Premise> below(Premise... from) {
    Set<Premise> all = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Premise> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Premise next = open.remove(open.size() - 1);
      if (all.add(next)) {
        open.addAll(next.premises());
      }
    }
    return all;
  }

  /** The entries at the ends of all that premises rest on. */
  private Set<Integer> restsOn(Premise... premises) {
    Set<Integer> lines = new TreeSet<>();
    for (Premise each : below(premises)) {
      Source source = each.source();
      if (source != null && source.kind() != Source.Kind.ADVISORY) {
        lines.addAll(entries.at(source.at()));
      }
    }
    return lines;
  }

  private Outcome with(Without change) {
    return outcomes.computeIfAbsent(change, this::outcome);
  }

  private Outcome outcome(Without change) {
    try {
      EvaluationOptions options = new EvaluationOptions(day, List.of(advisory.id()), "en");
      Derivation derivation =
          befund
              .inquire(entries.with(change.gone(), change.unknown()), options)
              .derive(advisory, host);
      List<Premise> roots = new ArrayList<>(List.of(derivation.status()));
      roots.add(derivation.recommendation());
      roots.add(derivation.weight());
      roots.addAll(derivation.states().values());
      roots.addAll(derivation.conflicts());
      roots.addAll(derivation.statements().factors());
      roots.addAll(derivation.statements().threats());
      roots.addAll(derivation.statements().issues());
      roots.addAll(derivation.statements().notices());
      Map<Object, Premise> told = new LinkedHashMap<>();
      for (Premise each : below(roots.toArray(new Premise[0]))) {
        told.putIfAbsent(said(each), each);
      }
      Map<Object, Premise> reasons = new HashMap<>(told);
      for (Premise each : below(derivation.judgements().toArray(new Premise[0]))) {
        reasons.putIfAbsent(said(each), each);
      }
      return new Outcome(derivation, List.copyOf(told.values()), reasons);
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }
}
