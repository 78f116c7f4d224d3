package org.befund.cli.text;

import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.FactorEntry;
import org.befund.engine.result.Assessment.NoticeEntry;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.StepEntry;
import org.befund.engine.result.Assessment.ThreatEntry;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Threat;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Status;

/** What is to be known beside verdict and plan: notices, threats, what mitigates the problem. */
final class StatementText {
  private final Assessment assessment;
  private final Page page;
  private final Words words;
  private final Citations citations;

  StatementText(Assessment assessment, Page page, Words words, Citations citations) {
    this.assessment = assessment;
    this.page = page;
    this.words = words;
    this.citations = citations;
  }

  /** Writes the notices, each with how to undo what it is about where that is its point. */
  void notices() {
    for (NoticeEntry notice : assessment.notices()) {
      page.start(2, 4).add(Style.BOLD, words.of("notice", notice.kind()));
      page.add(notice.statement()).end();
      for (RemediationEntry remediation : assessment.remediations()) {
        if (remediation.id().equals(notice.remediation())) {
          undoing(remediation);
        }
      }
    }
  }

  private void undoing(RemediationEntry remediation) {
    for (StepEntry step : remediation.steps()) {
      if (step.kind() == Step.Kind.REMOVAL) {
        page.start(4, 6).add("-").add(Style.BOLD, words.of("step", step.kind()));
        page.add(step.text());
        String section = citations.section(assessment.advisory(), step.section());
        page.add(Style.FAINT, "[".concat(section).concat("]")).end();
      }
    }
  }

  /** Writes the threats and what mitigates them; nothing of a host without the problem. */
  void risk() {
    Status.Value status = assessment.status();
    if (status == Status.Value.KNOWN_AFFECTED || status == Status.Value.UNDER_INVESTIGATION) {
      threats();
      factors();
    }
  }

  private void threats() {
    if (assessment.threats().isEmpty()) {
      return;
    }
    page.heading(2, words.get("heading.threats"));
    for (ThreatEntry threat : assessment.threats()) {
      page.start(4, 6).add(mark(threat.truth()));
      String cve = threat.cve();
      if (cve != null) {
        page.add(cve.concat(","));
      }
      Threat.Severity severity = threat.severity();
      if (severity != null) {
        page.add(Style.BOLD, words.of("severity", severity).concat(","));
      }
      page.add(words.of("threat", threat.category())).add(threat.statement()).end();
    }
  }

  private void factors() {
    boolean headed = false;
    for (FactorEntry factor : assessment.mitigatingFactors()) {
      if (factor.truth() != Truth.FALSE) {
        if (!headed) {
          page.heading(2, words.get("heading.factors"));
          headed = true;
        }
        page.start(4, 6).add(mark(factor.truth())).add(words.of("factor", factor.kind()));
        page.add(factor.statement());
        page.add(Style.FAINT, factor.truth() == Truth.UNKNOWN ? words.get("factor.open") : "");
        page.end();
      }
    }
  }

  private static String mark(Truth truth) {
    return truth == Truth.UNKNOWN ? "?" : "-";
  }
}
