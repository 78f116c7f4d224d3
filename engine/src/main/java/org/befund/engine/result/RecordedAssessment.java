package org.befund.engine.result;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.befund.engine.result.Assessment.ConflictEntry;
import org.befund.engine.result.Assessment.EvidenceLine;
import org.befund.engine.result.Assessment.FactorEntry;
import org.befund.engine.result.Assessment.IssueEntry;
import org.befund.engine.result.Assessment.NoticeEntry;
import org.befund.engine.result.Assessment.Outcome;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.Assessment.RemediationDetails;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.StepEntry;
import org.befund.engine.result.Assessment.ThreatEntry;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Category;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Threat;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
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
 * An assessment as it was written down, with what else there is to know of where it belongs.
 *
 * @param kbVersion the state of the knowledge that was used
 * @param asOf the day whose knowledge counted
 * @param environment the environment's name
 * @param language the language of its sentences; null where it does not tell
 */
public record RecordedAssessment(
    String kbVersion,
    LocalDate asOf,
    String environment,
    @Nullable String language,
    Assessment assessment) {

  /**
   * Reads one line of a batch result, as {@link JsonResult#line} writes it.
   *
   * @throws Unreadable when it is none
   */
  public static RecordedAssessment ofLine(SourceText line) throws Unreadable {
    Fields root = Fields.of(line, DocumentReader.read(line), "an assessment");
    if (!root.text("schema").equals(JsonResult.SCHEMA)) {
      throw root.error("found '" + root.text("schema") + "', expected " + JsonResult.SCHEMA);
    }
    return new RecordedAssessment(
        root.object("kb").text("version"),
        root.day("asOf"),
        root.text("environment"),
        root.optional("language"),
        assessment(root));
  }

  /**
   * Reads an assessment.
   *
   * @throws Unreadable when it is none
   */
  public static Assessment assessment(Fields of) throws Unreadable {
    Fields evidence = of.object("evidence");
    Fields recommendation = of.object("recommendation");
    return new Assessment(
        of.text("advisory"),
        of.text("title"),
        of.text("host"),
        of.choice("status", Status.Value.class),
        of.choice("confidence", Confidence.class),
        evidence.choice("match", Weight.Match.class),
        each(evidence, "findings", RecordedAssessment::finding),
        recommendation.choice("category", Recommendation.Kind.class),
        recommendation.texts("plan"),
        alternatives(recommendation),
        each(of, "remediations", RecordedAssessment::remediation),
        each(of, "mitigatingFactors", RecordedAssessment::factor),
        each(of, "threats", RecordedAssessment::threat),
        each(of, "notices", RecordedAssessment::notice),
        each(of, "unknowns", RecordedAssessment::unknown),
        each(of, "conflicts", RecordedAssessment::conflict),
        each(of, "reasons", RecordedAssessment::reason));
  }

  /** Reads one of several objects. */
  private interface Reading<T> {
    T of(Fields fields) throws Unreadable;
  }

  private static <T> List<T> each(Fields of, String key, Reading<T> reading) throws Unreadable {
    List<T> all = new ArrayList<>();
    for (Fields item : of.objects(key, "an object of '" + key + "'")) {
      all.add(reading.of(item));
    }
    return all;
  }

  private static List<List<String>> alternatives(Fields recommendation) throws Unreadable {
    List<List<String>> plans = new ArrayList<>();
    if (recommendation.has("alternatives")) {
      for (Node plan : recommendation.list("alternatives")) {
        if (!(plan instanceof Node.Sequence sequence)) {
          throw recommendation.error("found " + plan.kind() + ", expected a list");
        }
        plans.add(recommendation.texts(sequence.items()));
      }
    }
    return plans;
  }

  private static EvidenceLine finding(Fields of) throws Unreadable {
    return new EvidenceLine(
        of.text("signature"),
        Boolean.parseBoolean(of.text("match")),
        of.text("host"),
        of.text("file"),
        of.number("line"),
        of.optional("time"),
        of.object("captures").all(),
        of.optional("missing"),
        each(of, "shortfalls", RecordedAssessment::shortfall),
        of.has("clock") ? clock(of.object("clock")) : null);
  }

  private static SolvedClock clock(Fields of) throws Unreadable {
    String zone = of.optional("zone");
    try {
      return new SolvedClock(
          of.text("reference"),
          zone == null ? null : ZoneOffset.of(zone),
          (int) of.number("incidents"),
          Duration.parse(of.text("spread")));
    } catch (DateTimeException e) {
      throw of.error("found no zone or duration: " + e.getMessage());
    }
  }

  private static Shortfall shortfall(Fields of) throws Unreadable {
    String expected = of.optional("expected");
    String found = of.optional("found");
    return new Shortfall(
        of.choice("kind", Shortfall.Kind.class),
        (int) of.number("step"),
        of.text("template"),
        of.optional("capture"),
        expected == null ? "" : expected,
        found == null ? "" : found,
        of.optional("file"),
        of.has("line") ? of.number("line") : 0);
  }

  private static RemediationEntry remediation(Fields of) throws Unreadable {
    Fields restart = of.has("restartRequired") ? of.object("restartRequired") : null;
    return new RemediationEntry(
        of.text("id"),
        of.choice("category", Category.class),
        of.text("title"),
        of.choice("state", RemediationState.Value.class),
        of.text("reason"),
        each(
            of,
            "steps",
            step ->
                new StepEntry(
                    step.text("id"),
                    step.choice("kind", Step.Kind.class),
                    step.text("text"),
                    step.optional("only"),
                    step.text("section"))),
        new RemediationDetails(
            of.optional("scope"),
            of.optional("impact"),
            restart == null ? null : restart.choice("category", Restart.Category.class),
            restart == null ? null : restart.optional("text"),
            of.optional("url"),
            each(
                of,
                "knownIssues",
                issue ->
                    new IssueEntry(
                        issue.text("text"), issue.optional("only"), issue.text("section")))));
  }

  private static FactorEntry factor(Fields of) throws Unreadable {
    return new FactorEntry(
        of.text("id"),
        of.choice("kind", MitigatingFactor.Kind.class),
        of.choice("truth", Truth.class),
        of.text("statement"),
        of.text("reason"));
  }

  private static ThreatEntry threat(Fields of) throws Unreadable {
    return new ThreatEntry(
        of.optional("cve"),
        of.choice("category", Threat.Category.class),
        of.has("severity") ? of.choice("severity", Threat.Severity.class) : null,
        of.text("statement"),
        of.choice("truth", Truth.class),
        of.text("reason"));
  }

  private static NoticeEntry notice(Fields of) throws Unreadable {
    return new NoticeEntry(
        of.choice("kind", Notice.Kind.class),
        of.optional("remediation"),
        of.text("statement"),
        of.text("reason"));
  }

  private static UnknownFact unknown(Fields of) throws Unreadable {
    return new UnknownFact(
        of.text("kind"),
        of.text("fact"),
        of.optional("whatIf"),
        of.text("find"),
        each(
            of,
            "outcomes",
            outcome ->
                new Outcome(
                    outcome.text("if"),
                    outcome.choice("status", Status.Value.class),
                    outcome.texts("plan"))),
        of.has("together") ? of.texts("together") : List.of());
  }

  private static ConflictEntry conflict(Fields of) throws Unreadable {
    return new ConflictEntry(of.texts("reasons"), of.text("statement"));
  }

  private static Reason reason(Fields of) throws Unreadable {
    Fields source = of.has("source") ? of.object("source") : null;
    return new Reason(
        of.text("id"),
        of.text("rule"),
        of.text("statement"),
        of.choice("truth", Truth.class),
        of.texts("premises"),
        source == null
            ? null
            : new Source(source.choice("kind", Source.Kind.class), source.text("at")));
  }
}
