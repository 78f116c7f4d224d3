package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.befund.rules.RuleBase;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Conflict;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.StepState;
import org.befund.rules.conclusion.Usable;
import org.befund.rules.conclusion.Weight;
import org.befund.rules.knowledge.Asked;
import org.befund.rules.knowledge.Day;
import org.befund.rules.knowledge.Subject;
import org.befund.rules.observation.Finding;
import org.befund.rules.observation.ServedHost;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs the rules over slices, in pooled sessions. Safe for use by several threads. */
final class Inference {
  private final Supplier<RuleBase> rules;
  private volatile @Nullable KieSessionsPool pool;

  /**
   * @param rules asked for when something is to be derived, as they may still be loading
   */
  Inference(Supplier<RuleBase> rules) {
    this.rules = rules;
  }

  private KieSessionsPool sessions() {
    KieSessionsPool sessions = pool;
    if (sessions == null) {
      synchronized (this) {
        sessions = pool;
        if (sessions == null) {
          sessions = rules.get().sessions(1);
          pool = sessions;
        }
      }
    }
    return sessions;
  }

  /**
   * What follows from a slice.
   *
   * @throws IllegalStateException when the rules do not come to exactly one verdict, which is a
   *     defect of the rules
   */
  Derivation derive(Slice slice) {
    KieSession session = sessions().newKieSession();
    try {
      insert(session, slice);
      session.fireAllRules();
      return collect(session, slice);
    } finally {
      session.dispose();
    }
  }

  private static void insert(KieSession session, Slice slice) {
    AdvisoryFacts advisory = slice.advisory();
    String host = slice.host();
    session.insert(new Day(slice.asOf()));
    session.insert(
        new Subject(
            advisory.advisory().id(),
            host,
            advisory.advisory().affected().id(),
            advisory.advisory().signatures().size()));
    advisory.facts().forEach(session::insert);
    advisory.ofSubject().keySet().forEach(id -> session.insert(new Asked(host, id)));
    slice.observations().forEach(session::insert);
    slice
        .served()
        .forEach(
            (served, observations) -> {
              session.insert(new ServedHost(host, served));
              advisory.ofServed().keySet().forEach(id -> session.insert(new Asked(served, id)));
              observations.forEach(session::insert);
            });
  }

  private static Derivation collect(KieSession session, Slice slice) {
    List<Status> statuses = new ArrayList<>();
    List<Weight> weights = new ArrayList<>();
    List<Recommendation> recommendations = new ArrayList<>();
    List<Usable> ways = new ArrayList<>();
    Map<String, RemediationState> states = new HashMap<>();
    List<StepState> steps = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Object fact : session.getObjects()) {
      if (fact instanceof Judgement judgement) {
        judgements.add(judgement);
      } else if (fact instanceof Status status) {
        statuses.add(status);
      } else if (fact instanceof Weight weight) {
        weights.add(weight);
      } else if (fact instanceof Recommendation recommendation) {
        recommendations.add(recommendation);
      } else if (fact instanceof Usable way && way.truth() == Truth.TRUE) {
        ways.add(way);
      } else if (fact instanceof RemediationState state) {
        if (states.put(state.remediation(), state) != null) {
          throw defect(slice, "two states of " + state.remediation());
        }
      } else if (fact instanceof StepState step) {
        steps.add(step);
      } else if (fact instanceof Conflict conflict) {
        conflicts.add(conflict);
      } else if (fact instanceof Finding finding) {
        if (finding.isBy(slice.asOf())) {
          findings.add(finding);
        }
      } else {
        others.add(fact);
      }
    }
    if (statuses.size() != 1 || weights.size() != 1 || recommendations.size() != 1) {
      throw defect(
          slice,
          statuses.size()
              + " verdicts, "
              + weights.size()
              + " weights, "
              + recommendations.size()
              + " recommendations");
    }
    if (states.size() != slice.advisory().advisory().remediations().size()) {
      throw defect(slice, "a remediation without a state");
    }
    return new Derivation(
        statuses.get(0),
        weights.get(0),
        recommendations.get(0),
        alternatives(ways, statuses.get(0)),
        states,
        steps,
        Statements.among(others),
        conflicts,
        judgements,
        findings);
  }

  /** The first way for each component is the one that is recommended to an affected host. */
  private static List<List<String>> alternatives(List<Usable> ways, Status status) {
    List<List<String>> alternatives = new ArrayList<>();
    if (status.value() == Status.Value.KNOWN_AFFECTED) {
      ways.sort(Comparator.comparingInt(Usable::getRank));
      Set<String> components = new HashSet<>();
      for (Usable way : ways) {
        if (!components.add(way.offer().component())) {
          alternatives.add(way.offer().plan());
        }
      }
    }
    return alternatives;
  }

  private static IllegalStateException defect(Slice slice, String what) {
    return new IllegalStateException(
        "the rules came to "
            + what
            + " for "
            + slice.advisory().advisory().id()
            + " and "
            + slice.host());
  }
}
