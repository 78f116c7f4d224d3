package org.befund.engine.evaluation;

import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.Condition;
import org.befund.rules.conclusion.Conflict;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.conclusion.Judgement;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.StepState;
import org.befund.rules.conclusion.Weight;
import org.befund.rules.observation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the rules derived of one slice.
 *
 * @param alternatives the plans of the other ways out, the preferred first
 * @param states by remediation
 * @param statements what else the advisory says of the host
 * @param judgements every condition that was judged
 * @param findings what the logs show by the day asked about, as the rules were given it
 */
public record Derivation(
    Status status,
    Weight weight,
    Recommendation recommendation,
    List<List<String>> alternatives,
    Map<String, RemediationState> states,
    List<StepState> steps,
    Statements statements,
    List<Conflict> conflicts,
    List<Judgement> judgements,
    List<Finding> findings) {

  public Derivation {
    alternatives = List.copyOf(alternatives);
    states = Map.copyOf(states);
    steps = List.copyOf(steps);
    conflicts = List.copyOf(conflicts);
    judgements = List.copyOf(judgements);
    findings = List.copyOf(findings);
  }

  /**
   * A missing fact that would change the verdict or the plan.
   *
   * @param condition the condition that is open for want of it, as the advisory has it; null when
   *     it is none
   * @param outcomes what each way in which it may turn out would lead to
   * @param with the facts together with which it would change something; empty when it does so by
   *     itself
   */
  public record Open(
      Gap gap, @Nullable Condition condition, List<Outcome> outcomes, List<Companion> with) {
    public Open {
      outcomes = List.copyOf(outcomes);
      with = List.copyOf(with);
    }
  }

  /** Another missing fact, with the condition that is open for want of it. */
  public record Companion(Gap gap, @Nullable Condition condition) {}

  /**
   * What one way would lead to.
   *
   * @param phrase the key of the phrase that tells the way
   * @param values the values of the phrase
   */
  public record Outcome(
      String phrase, Map<String, Object> values, Status.Value status, List<String> plan) {
    public Outcome {
      values = Map.copyOf(values);
      plan = List.copyOf(plan);
    }
  }
}
