package org.befund.engine.counterfactual;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.befund.engine.counterfactual.Candidate.Judged;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Remediation;
import org.befund.rules.Premise;
import org.befund.rules.conclusion.Applied;
import org.befund.rules.conclusion.Corrected;
import org.befund.rules.conclusion.Correction;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Usable;
import org.jspecify.annotations.Nullable;

/**
 * The judgements that must change for a verdict to become another: those that it rests on, and
 * those that would have a say once they turn out otherwise, such as another proof of a remediation.
 * A change that touches none of them leaves the verdict as it is.
 */
final class Cone {
  private final Advisory advisory;
  private final String subject;
  private final Dependencies dependencies;
  private final Derivation derivation;
  private final Set<Judged> judged = new HashSet<>();
  private final Set<Premise> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean remediations;

  private Cone(
      Advisory advisory, String subject, Dependencies dependencies, Derivation derivation) {
    this.advisory = advisory;
    this.subject = subject;
    this.dependencies = dependencies;
    this.derivation = derivation;
  }

  /** The judgements on which a goal hangs. */
  static Set<Judged> of(
      Advisory advisory,
      String subject,
      Dependencies dependencies,
      Derivation derivation,
      Goal goal) {
    Cone cone = new Cone(advisory, subject, dependencies, derivation);
    cone.walk(derivation.status());
    if (derivation.status().value() != Status.Value.KNOWN_NOT_AFFECTED) {
      cone.remediations(); // a host that has or may have the problem may be corrected
    }
    advisory.exemptions().forEach(each -> cone.whole(each.when()));
    advisory.underInvestigation().forEach(each -> cone.whole(each.when()));
    advisory.mitigatingFactors().forEach(each -> cone.whole(each.when()));
    if (!(goal instanceof Goal.OfStatus)) {
      cone.remediations();
      cone.walk(derivation.recommendation());
      derivation.states().values().forEach(cone::walk);
    }
    return cone.judged;
  }

  private void walk(Premise from) {
    Deque<Premise> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Premise premise = open.pop();
      if (!seen.add(premise)) {
        continue;
      }
      if (premise instanceof Judgement judgement) {
        judged.add(new Judged(judgement.host(), judgement.condition()));
        if (condition(judgement.condition()) instanceof Condition.ServedHostCondition served) {
          whole(served);
        }
      } else if (isOfRemediation(premise)) {
        remediations();
      }
      premise.premises().forEach(open::push);
    }
  }

  private static boolean isOfRemediation(Premise premise) {
    return premise instanceof Applied
        || premise instanceof Corrected
        || premise instanceof Correction
        || premise instanceof Usable;
  }

  private @Nullable Condition condition(String id) {
    Condition own = dependencies.ofSubject().get(id);
    return own != null ? own : dependencies.ofServed().get(id);
  }

  /** Whether a remediation is in place, for the host and enough: all that has a say in it. */
  private void remediations() {
    if (!remediations) {
      remediations = true;
      for (Remediation remediation : advisory.remediations()) {
        remediation.proofs().forEach(proof -> whole(proof.when()));
        whole(remediation.appliesWhen());
        whole(remediation.correctsWhen());
      }
    }
  }

  /** A condition with all its parts; those of served hosts on each of these. */
  private void whole(@Nullable Condition condition) {
    if (condition == null) {
      return;
    }
    judged.add(new Judged(subject, condition.id()));
    for (Condition part : condition.parts()) {
      if (condition instanceof Condition.ServedHostCondition) {
        for (Judgement each : derivation.judgements()) {
          if (!each.host().equals(subject)) {
            judged.add(new Judged(each.host(), each.condition()));
          }
        }
      } else {
        whole(part);
      }
    }
  }
}
