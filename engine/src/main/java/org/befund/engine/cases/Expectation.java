package org.befund.engine.cases;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Threat;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Notice;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.Status;
import org.befund.rules.conclusion.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment must say; null, or an empty map, stands for what does not matter.
 *
 * @param remediations the states that matter, by remediation
 * @param steps the steps that must be told, by remediation
 * @param noSteps the steps that must not be told, by remediation
 * @param mitigatingFactors whether those that matter hold, by factor
 * @param threats the categories of all threats that must be told, in the advisory's order
 * @param notices the kinds of all notices that must be told
 * @param unknowns the kinds of all facts that must be told to be unknown, in any order
 * @param conflicts how many contradictions must be told
 */
public record Expectation(
    Status.@Nullable Value status,
    @Nullable Confidence confidence,
    Recommendation.@Nullable Kind category,
    @Nullable List<String> plan,
    Weight.@Nullable Match evidence,
    Map<String, RemediationState.Value> remediations,
    Map<String, List<String>> steps,
    Map<String, List<String>> noSteps,
    Map<String, Truth> mitigatingFactors,
    @Nullable List<Threat.Category> threats,
    @Nullable List<Notice.Kind> notices,
    @Nullable List<String> unknowns,
    @Nullable Integer conflicts) {

  private static final Shape<List<String>> TEXTS = new ListShape<>(TEXT);

  private static final Shape<Integer> COUNT =
      TextShape.of(
          "a number such as 0",
          text -> text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());

  private static final Key<Status.Value> STATUS =
      optional(
          "status", TextShape.choice(Status.Value.class, '_'), "The verdict.", "known_affected");
  private static final Key<Confidence> CONFIDENCE =
      optional("confidence", TextShape.choice(Confidence.class, '_'), "How sure it is.", "high");
  private static final Key<Recommendation.Kind> CATEGORY =
      optional(
          "category",
          TextShape.choice(Recommendation.Kind.class, '_'),
          "The category of the recommendation.",
          "vendor_fix");
  private static final Key<List<String>> PLAN =
      optional("plan", TEXTS, "The remediations to carry out, in order.", "[install-update]");
  private static final Key<Weight.Match> EVIDENCE =
      optional(
          "evidence",
          TextShape.choice(Weight.Match.class, '_'),
          "What the logs show.",
          "correlated");
  private static final Key<Map<String, RemediationState.Value>> REMEDIATIONS =
      optional(
          "remediations",
          new NamedShape<>(TextShape.choice(RemediationState.Value.class, '_')),
          "States by remediation.",
          "{install-update: recommended}");
  private static final Key<Map<String, List<String>>> STEPS =
      optional(
          "steps",
          new NamedShape<>(TEXTS),
          "Steps that must be told, by remediation.",
          "{install-update: [install]}");
  private static final Key<Map<String, List<String>>> NO_STEPS =
      optional(
          "noSteps",
          new NamedShape<>(TEXTS),
          "Steps that must not be told, by remediation.",
          "{install-update: [roll-back]}");
  private static final Key<Map<String, Truth>> MITIGATING_FACTORS =
      optional(
          "mitigatingFactors",
          new NamedShape<>(TextShape.choice(Truth.class, '_')),
          "Whether mitigating factors hold, by factor.",
          "{only-x64: false}");
  private static final Key<List<Threat.Category>> THREATS =
      optional(
          "threats",
          new ListShape<>(TextShape.choice(Threat.Category.class, '_')),
          "The categories of all threats told, in the advisory's order.",
          "[impact]");
  private static final Key<List<Notice.Kind>> NOTICES =
      optional(
          "notices",
          new ListShape<>(TextShape.choice(Notice.Kind.class, '_')),
          "The kinds of all notices told.",
          "[closed]");
  private static final Key<List<String>> UNKNOWNS =
      optional("unknowns", TEXTS, "The kinds of all facts told to be unknown.", "[file]");
  private static final Key<Integer> CONFLICTS =
      optional("conflicts", COUNT, "How many contradictions are told.", "0");

  static final Shape<Expectation> SHAPE =
      new ObjectShape<>(
          "an expectation",
          List.of(
              STATUS,
              CONFIDENCE,
              CATEGORY,
              PLAN,
              EVIDENCE,
              REMEDIATIONS,
              STEPS,
              NO_STEPS,
              MITIGATING_FACTORS,
              THREATS,
              NOTICES,
              UNKNOWNS,
              CONFLICTS),
          v ->
              new Expectation(
                  v.find(STATUS),
                  v.find(CONFIDENCE),
                  v.find(CATEGORY),
                  v.find(PLAN),
                  v.find(EVIDENCE),
                  v.or(REMEDIATIONS, Map.of()),
                  v.or(STEPS, Map.of()),
                  v.or(NO_STEPS, Map.of()),
                  v.or(MITIGATING_FACTORS, Map.of()),
                  v.find(THREATS),
                  v.find(NOTICES),
                  v.find(UNKNOWNS),
                  v.find(CONFLICTS)));

  public Expectation {
    plan = plan == null ? null : List.copyOf(plan);
    threats = threats == null ? null : List.copyOf(threats);
    notices = notices == null ? null : List.copyOf(notices);
    unknowns = unknowns == null ? null : List.copyOf(unknowns);
  }
}
