package org.befund.engine.result;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Threat;
import org.befund.kb.signature.Shortfall;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Notice;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Weight;
import org.befund.rules.observation.SolvedClock;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one advisory and one host, with its reasons.
 *
 * @param advisory the advisory's id
 * @param title the advisory's title in the language of the result
 * @param host the host
 * @param status the verdict
 * @param confidence how sure it is
 * @param match how much of the problem the logs show
 * @param findings what the logs show: matches first, by file and line
 * @param kind what kind of recommendation it is
 * @param plan the remediations to carry out, in order
 * @param alternatives other plans that would do, the preferred first
 * @param remediations every remediation with its state
 * @param mitigatingFactors every mitigating factor that the advisory names, in its order; none
 *     before the advisory was out
 * @param threats what the problem can lead to here, in the advisory's order; none for a host that
 *     is not affected or corrected
 * @param notices what is to be known beside verdict and plan
 * @param unknowns what is not known and would change the verdict or the plan
 * @param conflicts what cannot both be so
 * @param reasons the derivation; the first reason is the verdict's
 */
public record Assessment(
    String advisory,
    String title,
    String host,
    Status.Value status,
    Confidence confidence,
    Weight.Match match,
    List<EvidenceLine> findings,
    Recommendation.Kind kind,
    List<String> plan,
    List<List<String>> alternatives,
    List<RemediationEntry> remediations,
    List<FactorEntry> mitigatingFactors,
    List<ThreatEntry> threats,
    List<NoticeEntry> notices,
    List<UnknownFact> unknowns,
    List<ConflictEntry> conflicts,
    List<Reason> reasons) {

  public Assessment {
    findings = List.copyOf(findings);
    plan = List.copyOf(plan);
    alternatives = List.copyOf(alternatives);
    remediations = List.copyOf(remediations);
    mitigatingFactors = List.copyOf(mitigatingFactors);
    threats = List.copyOf(threats);
    notices = List.copyOf(notices);
    unknowns = List.copyOf(unknowns);
    conflicts = List.copyOf(conflicts);
    reasons = List.copyOf(reasons);
  }

  /** The reason with an id, or null. */
  public @Nullable Reason reason(String id) {
    for (Reason reason : reasons) {
      if (reason.id().equals(id)) {
        return reason;
      }
    }
    return null;
  }

  /** The reason of the recommendation: the first that the verdict's does not rest on; or null. */
  public @Nullable Reason reasonOfRecommendation() {
    Map<String, Reason> byId = new HashMap<>();
    reasons.forEach(reason -> byId.put(reason.id(), reason));
    Set<String> below = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    if (!reasons.isEmpty()) {
      open.add(reasons.get(0).id());
    }
    for (String id = open.poll(); id != null; id = open.poll()) {
      Reason reason = byId.get(id);
      if (reason != null && below.add(id)) {
        open.addAll(reason.premises());
      }
    }
    for (Reason reason : reasons) {
      if (!below.contains(reason.id())) {
        return reason;
      }
    }
    return null;
  }

  /**
   * One place in a log.
   *
   * @param match whether all of the signature was seen; false for a near miss
   * @param line one-based
   * @param time when it happened, as ISO 8601; null when no time was readable
   * @param missing the first line of the signature that was not seen; null for a match
   * @param shortfalls what keeps a near miss from being a match, in the order of the signature
   * @param clock by what the zone of a log that states none was solved, or that it could not be
   */
  public record EvidenceLine(
      String signature,
      boolean match,
      String host,
      String file,
      long line,
      @Nullable String time,
      Map<String, String> captures,
      @Nullable String missing,
      List<Shortfall> shortfalls,
      @Nullable SolvedClock clock) {
    public EvidenceLine {
      shortfalls = List.copyOf(shortfalls);
      captures = Map.copyOf(captures);
    }
  }

  /**
   * One remediation on this host.
   *
   * @param title what to do, in the language of the result
   * @param state what is to be done with it
   * @param reason the id of the reason for the state
   * @param steps the steps that hold on the day of the result, in order
   * @param details what else the advisory says of it
   */
  public record RemediationEntry(
      String id,
      org.befund.kb.advisory.Category category,
      String title,
      RemediationState.Value state,
      String reason,
      List<StepEntry> steps,
      RemediationDetails details) {
    public RemediationEntry {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step of a remediation.
   *
   * @param only the condition that makes the step necessary, when that is not known; null otherwise
   * @param section the section of the advisory that it rests on
   */
  public record StepEntry(
      String id, Step.Kind kind, String text, @Nullable String only, String section) {}

  /**
   * What an advisory says of a remediation beside its steps; all texts in the language of the
   * result.
   *
   * @param scope what it covers, and what it does not; null where nothing is said
   * @param impact what it costs or breaks; null where nothing is said
   * @param restart what must be restarted after it; null where nothing is said
   * @param restartText what is said of the restart; null where nothing is said
   * @param url where to get it or to read on; null where nothing is said
   * @param knownIssues what can go wrong after it on this host
   */
  public record RemediationDetails(
      @Nullable String scope,
      @Nullable String impact,
      Restart.@Nullable Category restart,
      @Nullable String restartText,
      @Nullable String url,
      List<IssueEntry> knownIssues) {

    /** Says nothing. */
    public static final RemediationDetails NONE =
        new RemediationDetails(null, null, null, null, null, List.of());

    public RemediationDetails {
      knownIssues = List.copyOf(knownIssues);
    }
  }

  /**
   * What can go wrong after a remediation.
   *
   * @param only the condition on which it can, when that is not known; null otherwise
   * @param section the section of the advisory that it rests on
   */
  public record IssueEntry(String text, @Nullable String only, String section) {}

  /**
   * A mitigating factor.
   *
   * @param truth whether it holds for this host
   * @param statement what the advisory says
   * @param reason the id of the reason for the truth
   */
  public record FactorEntry(
      String id, MitigatingFactor.Kind kind, Truth truth, String statement, String reason) {}

  /**
   * What the problem can lead to.
   *
   * @param cve the vulnerability; null when it has no number
   * @param severity how grave the advisory says it is; null when it does not say
   * @param statement what the advisory says
   * @param truth whether it is there for this host: true or unknown
   * @param reason the id of the reason for the truth
   */
  public record ThreatEntry(
      @Nullable String cve,
      Threat.Category category,
      Threat.@Nullable Severity severity,
      String statement,
      Truth truth,
      String reason) {}

  /**
   * Something to know beside verdict and plan.
   *
   * @param remediation the remediation that it is about; null when it is about the advisory
   * @param reason the id of the reason for it
   */
  public record NoticeEntry(
      Notice.Kind kind, @Nullable String remediation, String statement, String reason) {}

  /**
   * A fact that is missing.
   *
   * @param kind what kind of fact it is, for programs
   * @param fact what is not known, as a question
   * @param whatIf the fact as it is written where it is supposed to be otherwise; null for one that
   *     no value can tell, such as a log
   * @param find how to find out
   * @param outcomes what each answer would lead to
   * @param together the facts, as questions, of which one must be answered too for anything to
   *     change; empty when one answer changes something by itself
   */
  public record UnknownFact(
      String kind,
      String fact,
      @Nullable String whatIf,
      String find,
      List<Outcome> outcomes,
      List<String> together) {
    public UnknownFact {
      outcomes = List.copyOf(outcomes);
      together = List.copyOf(together);
    }
  }

  /**
   * What one answer would lead to.
   *
   * @param condition the answer, in words
   * @param status the verdict then
   * @param plan the plan then
   */
  public record Outcome(String condition, Status.Value status, List<String> plan) {
    public Outcome {
      plan = List.copyOf(plan);
    }
  }

  /**
   * A contradiction.
   *
   * @param reasons the ids of the reasons that contradict each other
   */
  public record ConflictEntry(List<String> reasons, String statement) {
    public ConflictEntry {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One step of the derivation.
   *
   * @param id {@code r1}, {@code r2}, …
   * @param rule the key of the rule that proved it, or of the kind of observation
   * @param statement what it says, in the language of the result
   * @param premises the ids of what it rests on
   * @param source where it was seen or is written; null for what was concluded
   */
  public record Reason(
      String id,
      String rule,
      String statement,
      Truth truth,
      List<String> premises,
      @Nullable Source source) {
    public Reason {
      premises = List.copyOf(premises);
    }
  }
}
