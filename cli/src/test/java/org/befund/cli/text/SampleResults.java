package org.befund.cli.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.Assessment;
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
import org.befund.engine.result.Result;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Category;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Threat;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
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

/** Results made by hand, one for each verdict. */
public final class SampleResults {
  private static final String ADVISORY = "MSA-954960";
  private static final String TITLE = "WSUS 3.0 stops delivering updates where Office 2003 is used";
  private static final String UPDATE = "install-update-kb954960";
  private static final String WORKAROUND = "workaround-kb954960";
  private static final String UPGRADE = "upgrade-to-wsus-3.0-sp1";

  private SampleResults() {}

  /** A result of these assessments. */
  public static Result result(Assessment... assessments) {
    return new Result(
        "2f3a5b7c9d1e",
        LocalDate.of(2008, 8, 20),
        "contoso-hq",
        List.of(assessments),
        List.of(),
        List.of());
  }

  /** One of each verdict, hosts that no advisory concerns, and something unreadable. */
  public static Result everything() {
    Problem row =
        new Problem(
            "environment.yaml",
            new Position(14, 18),
            "found '3.x', expected a version such as 3.1.6001.66",
            "        version: 3.x",
            List.of(),
            null);
    return new Result(
        "2f3a5b7c9d1e",
        LocalDate.of(2008, 8, 20),
        "contoso-hq",
        List.of(notAffected(), fixed(), underInvestigation(), affected()),
        List.of("pc-001", "pc-002", "pc-003", "pc-004", "pc-005", "pc-006"),
        List.of(row, Problem.ofFile("logs/gone.log", "there is no such file")),
        new Provenance(
            "0.1.0+0c1d2e3f4a5b",
            List.of(ADVISORY),
            "en",
            List.of(
                new Input(Input.Kind.ENVIRONMENT, null, "environment.yaml", "77a730d3".repeat(8)),
                new Input(Input.Kind.LOG, "wsus01", "logs/wsus.log", "35167811".repeat(8)),
                new Input(Input.Kind.LOG, "wsus01", "logs/gone.log", null))));
  }

  /** Affected, with a plan, logs that agree, and a contradiction. */
  public static Assessment affected() {
    return new Assessment(
        ADVISORY,
        TITLE,
        "wsus01",
        Status.Value.KNOWN_AFFECTED,
        Confidence.HIGH,
        Weight.Match.CORRELATED,
        List.of(
            new EvidenceLine(
                "client-sync-fault",
                true,
                "pc-017",
                "logs/WindowsUpdate.log",
                12,
                "2008-07-30T09:15:02-07:00",
                Map.of("server", "wsus01", "id", "c0ffee00-0000-4000-8000-000000000001"),
                null,
                List.of(),
                new SolvedClock("wsus01", ZoneOffset.ofHours(-7), 2, Duration.ofSeconds(3))),
            new EvidenceLine(
                "server-duplicate-key",
                false,
                "wsus01",
                "logs/SoftwareDistribution.log",
                40,
                null,
                Map.of(),
                "System.Collections.Hashtable.Insert(",
                List.of(
                    new Shortfall(
                        Shortfall.Kind.INEQUALITY,
                        1,
                        "<key:number><*><key:number>",
                        "key",
                        "4711",
                        "4712",
                        "logs/SoftwareDistribution.log",
                        40),
                    new Shortfall(
                        Shortfall.Kind.CONSTANT,
                        2,
                        "System.Collections.Hashtable.Insert(",
                        null,
                        "Insert",
                        "Remove",
                        "logs/SoftwareDistribution.log",
                        41)),
                null)),
        Recommendation.Kind.VENDOR_FIX,
        List.of(UPDATE),
        List.of(List.of(UPGRADE)),
        List.of(
            new RemediationEntry(
                UPDATE,
                Category.VENDOR_FIX,
                "Install the update of KB 954960 for WSUS 3.0 SP1",
                RemediationState.Value.RECOMMENDED,
                "r7",
                List.of(
                    step(
                        "procedures", Step.Kind.PREREQUISITE, "Read the procedures.", "it is 2008"),
                    step("obtain", Step.Kind.ACTION, "Get the packages of 1 August 2008.", null),
                    step("verify", Step.Kind.VERIFICATION, "Check the version of the DLL.", null),
                    step("again", Step.Kind.CAUTION, "It need not be installed twice.", null),
                    step("removal", Step.Kind.REMOVAL, "It cannot be removed by itself.", null)),
                new RemediationDetails(
                    "Clients of the server",
                    "The server answers nobody for a minute",
                    Restart.Category.SERVICE,
                    "The installer does it.",
                    "https://example.org/update",
                    List.of(
                        new IssueEntry("The console may show old data.", "it is 2008", "faq"),
                        new IssueEntry("The log gets longer.", null, "faq")))),
            entry(WORKAROUND, "Apply the workaround", RemediationState.Value.NOT_APPLICABLE, "r8"),
            entry(UPGRADE, "Upgrade to SP1", RemediationState.Value.ALTERNATIVE, "r8"),
            entry("first-update", "First update", RemediationState.Value.WITHDRAWN, "r7")),
        List.of(
            new FactorEntry(
                "no-clients",
                MitigatingFactor.Kind.EXCLUDES,
                Truth.FALSE,
                "Without clients nothing happens.",
                "r7"),
            new FactorEntry(
                "few-clients", MitigatingFactor.Kind.LOWERS, Truth.TRUE, "Few ask.", "r7"),
            new FactorEntry(
                "default", MitigatingFactor.Kind.DEFAULT_STATE, Truth.UNKNOWN, "It is off.", "r7")),
        List.of(
            new ThreatEntry(
                "CVE-2008-12345",
                Threat.Category.IMPACT,
                Threat.Severity.CRITICAL,
                "Updates stay away.",
                Truth.TRUE,
                "r7"),
            new ThreatEntry(
                null, Threat.Category.TARGET_SET, null, "Servers.", Truth.UNKNOWN, "r7")),
        List.of(
            new NoticeEntry(Notice.Kind.CLOSED, null, "The advisory was closed.", "r7"),
            new NoticeEntry(Notice.Kind.UNDO, UPDATE, "It can be undone.", "r7")),
        List.of(),
        List.of(new ConflictEntry(List.of("r4", "r9"), "The inventory names two releases.")),
        affectedReasons());
  }

  private static List<Reason> affectedReasons() {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(reason("r1", "wsus01 is affected", Truth.TRUE, "r2", "r3", "r7"));
    reasons.add(
        reason(
            "r2",
            "WSUS 3.0 SP1 delivers updates where Office 2003 is used",
            Truth.TRUE,
            "r4",
            "r5",
            "c1"));
    reasons.add(reason("r3", "The problem is not corrected", Truth.TRUE, "r2", "r6"));
    reasons.add(seen("r4", "WSUS 3.0 SP1 is installed on wsus01", "environment.yaml:9"));
    StringBuilder clients = new StringBuilder("Office 2003 is installed on");
    List<String> premises = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      premises.add("o" + i);
    }
    premises.add("c1");
    reasons.add(
        reason(
            "r5",
            clients + " clients that it serves",
            Truth.TRUE,
            premises.toArray(String[]::new)));
    for (int i = 0; i < 11; i++) {
      reasons.add(seen("o" + i, clients + " pc-0" + i, "environment.yaml:" + (20 + i)));
    }
    reasons.add(
        new Reason(
            "c1",
            "the-advisory-says-so",
            "The advisory MSA-954960 says so",
            Truth.TRUE,
            List.of(),
            new Source(Source.Kind.ADVISORY, "MSA-954960#faq-products")));
    reasons.add(
        seen(
            "r6",
            "The DLL has version 3.1.6001.65, which is below the fixed one",
            "environment.yaml:11"));
    reasons.add(
        reason("r7", "The update is for WSUS 3.0 SP1 and not installed", Truth.TRUE, "r4", "c1"));
    reasons.add(
        reason("r8", "WSUS 3.0 SP1 is installed, not 3.0 without service pack", Truth.TRUE, "r4"));
    reasons.add(seen("r9", "WSUS 3.0 is installed on wsus01", "export.csv:3"));
    return reasons;
  }

  /** Open, with a question and what its answers lead to. */
  public static Assessment underInvestigation() {
    return new Assessment(
        ADVISORY,
        TITLE,
        "wsus02",
        Status.Value.UNDER_INVESTIGATION,
        Confidence.LOW,
        Weight.Match.NONE_SUPPLIED,
        List.of(),
        Recommendation.Kind.UNDETERMINED,
        List.of(),
        List.of(),
        List.of(entry(UPDATE, "Install the update", RemediationState.Value.CONDITIONAL, "r2")),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new UnknownFact(
                "question",
                "Is Office 2003 installed on any client that this server serves?",
                "answer:office-2003-in-environment",
                "Search the software inventory of every client of this server for Office 2003.",
                List.of(
                    new Outcome("yes", Status.Value.KNOWN_AFFECTED, List.of(UPGRADE, UPDATE)),
                    new Outcome("no", Status.Value.KNOWN_NOT_AFFECTED, List.of())),
                List.of())),
        List.of(),
        List.of(
            reason("r1", "Whether wsus02 is affected is open", Truth.UNKNOWN, "r2"),
            reason("r2", "Nothing tells whether a client has Office 2003", Truth.UNKNOWN)));
  }

  /** Fixed, with what is applied and what is not to be had. */
  public static Assessment fixed() {
    return new Assessment(
        ADVISORY,
        TITLE,
        "wsus03",
        Status.Value.FIXED,
        Confidence.MEDIUM,
        Weight.Match.NO_MATCH,
        List.of(),
        Recommendation.Kind.NONE,
        List.of(),
        List.of(),
        List.of(
            entry(UPDATE, "Install the update", RemediationState.Value.APPLIED, "r2"),
            entry(
                WORKAROUND,
                "Apply the workaround",
                RemediationState.Value.NOT_YET_AVAILABLE,
                "r3")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            reason("r1", "The problem of wsus03 is corrected", Truth.TRUE, "r2"),
            seen("r2", "The update of KB 954960 is recorded as installed", "environment.yaml:31"),
            reason("r3", "It can be had from 9 July 2008 on", Truth.TRUE)));
  }

  /** Not affected. */
  public static Assessment notAffected() {
    return new Assessment(
        ADVISORY,
        TITLE,
        "sbs01",
        Status.Value.KNOWN_NOT_AFFECTED,
        Confidence.HIGH,
        Weight.Match.NONE_SUPPLIED,
        List.of(),
        Recommendation.Kind.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            reason("r1", "sbs01 is not affected", Truth.TRUE, "r2"),
            seen("r2", "WSUS 2.0 is installed on sbs01", "environment.yaml:40")));
  }

  /** One whose texts would like to drive the terminal. */
  public static Assessment hostile() {
    String bad = "a\u001b[31mb\u0007c\u009bd\u202ee\nf";
    return new Assessment(
        ADVISORY,
        TITLE,
        bad,
        Status.Value.KNOWN_NOT_AFFECTED,
        Confidence.LOW,
        Weight.Match.NONE_SUPPLIED,
        List.of(),
        Recommendation.Kind.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(seen("r1", bad, bad)));
  }

  private static StepEntry step(String id, Step.Kind kind, String text, @Nullable String only) {
    return new StepEntry(id, kind, text, only, "faq-versions");
  }

  private static RemediationEntry entry(
      String id, String title, RemediationState.Value state, String reason) {
    return new RemediationEntry(
        id, Category.VENDOR_FIX, title, state, reason, List.of(), RemediationDetails.NONE);
  }

  private static Reason reason(String id, String statement, Truth truth, String... premises) {
    return new Reason(id, "a-rule", statement, truth, List.of(premises), null);
  }

  private static Reason seen(String id, String statement, String at) {
    return new Reason(
        id,
        "an-observation",
        statement,
        Truth.TRUE,
        List.of(),
        new Source(Source.Kind.OBSERVATION, at));
  }
}
