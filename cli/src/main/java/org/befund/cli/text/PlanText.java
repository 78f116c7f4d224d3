package org.befund.cli.text;

import java.util.List;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.IssueEntry;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.Assessment.RemediationDetails;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.StepEntry;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Step;
import org.befund.rules.conclusion.Recommendation;
import org.befund.rules.conclusion.RemediationState;
import org.jspecify.annotations.Nullable;

/** What to do, in order; then what could be done instead, and what not, with the reason. */
final class PlanText {
  private static final RemediationState.Value[] IN_ONE_LINE = {
    RemediationState.Value.CONDITIONAL,
    RemediationState.Value.APPLIED,
    RemediationState.Value.WITHDRAWN,
    RemediationState.Value.NOT_YET_AVAILABLE,
    RemediationState.Value.SUPERSEDED,
    RemediationState.Value.NOT_APPLICABLE
  };

  private final Assessment assessment;
  private final Page page;
  private final Words words;
  private final ReasonTree reasons;
  private final Citations citations;

  PlanText(Assessment assessment, Page page, Words words, ReasonTree reasons, Citations citations) {
    this.assessment = assessment;
    this.page = page;
    this.words = words;
    this.reasons = reasons;
    this.citations = citations;
  }

  void write() {
    page.heading(2, words.get("heading.do"));
    if (assessment.plan().isEmpty()) {
      page.start(4, 4).add(nothing()).end();
    }
    int number = 0;
    for (String id : assessment.plan()) {
      number++;
      RemediationEntry remediation = remediation(id);
      String label = Integer.toString(number);
      if (remediation == null) {
        page.start(4, 7).add(label.concat(".")).add(id).end();
      } else {
        whole(remediation, label);
      }
    }
    alternatives();
    for (RemediationState.Value state : IN_ONE_LINE) {
      for (RemediationEntry remediation : assessment.remediations()) {
        if (remediation.state() == state && !assessment.plan().contains(remediation.id())) {
          oneLine(remediation);
        }
      }
    }
  }

  /** Why there is no plan. */
  private String nothing() {
    if (assessment.unknowns().isEmpty()) {
      if (!assessment.conflicts().isEmpty()) {
        return words.get("plan.torn");
      }
      if (assessment.kind() == Recommendation.Kind.UNDETERMINED) {
        return words.get("plan.unsettled");
      }
    }
    return words.of("recommendation", assessment.kind());
  }

  /** Each other way as a whole: what must follow stands behind what it follows. */
  private void alternatives() {
    char letter = 'A';
    for (List<String> plan : assessment.alternatives()) {
      if (letter == 'A') {
        page.start(4, 4).add(words.get("plan.instead")).end();
      }
      int number = 0;
      for (String id : plan) {
        number++;
        String label = String.valueOf(letter);
        RemediationEntry remediation = remediation(id);
        if (remediation != null) {
          whole(remediation, plan.size() == 1 ? label : label.concat(Integer.toString(number)));
        }
      }
      letter++;
    }
  }

  private void whole(RemediationEntry remediation, String label) {
    page.start(4, 7).add(Style.BOLD, label.concat(".")).add(Style.BOLD, remediation.title());
    page.add(Style.FAINT, "(".concat(remediation.id()).concat(")")).end();
    Reason reason = reasons.find(remediation.reason());
    if (reason != null) {
      page.start(7, 9).add(words.get("plan.because"));
      reasons.statement(reasons.ground(reason));
      page.end();
    }
    details(remediation.details());
    int number = 0;
    for (StepEntry step : remediation.steps()) {
      number++;
      String mark = label.concat(".").concat(Integer.toString(number));
      page.start(7, 8 + mark.length()).add(mark);
      if (step.kind() != Step.Kind.ACTION) {
        page.add(Style.BOLD, words.of("step", step.kind()));
      }
      String only = step.only();
      if (only != null) {
        page.add(words.get("plan.only", only));
      }
      page.add(step.text());
      String section = citations.section(assessment.advisory(), step.section());
      page.add(Style.FAINT, "[".concat(section).concat("]")).end();
    }
  }

  private void details(RemediationDetails details) {
    detail("detail.scope", details.scope());
    detail("detail.impact", details.impact());
    Restart.Category restart = details.restart();
    String text = details.restartText();
    if (restart != null) {
      page.start(7, 9).add(words.get("detail.restart")).add(words.of("restart", restart));
      page.add(text == null ? "" : "- ".concat(text)).end();
    }
    detail("detail.url", details.url());
    for (IssueEntry issue : details.knownIssues()) {
      page.start(7, 9).add(Style.BOLD, words.get("detail.issue"));
      String only = issue.only();
      if (only != null) {
        page.add(words.get("plan.only", only));
      }
      page.add(issue.text());
      String section = citations.section(assessment.advisory(), issue.section());
      page.add(Style.FAINT, "[".concat(section).concat("]")).end();
    }
  }

  private void detail(String key, @Nullable String text) {
    if (text != null) {
      page.start(7, 9).add(words.get(key)).add(text).end();
    }
  }

  private void oneLine(RemediationEntry remediation) {
    page.start(4, 6).add("-").add(Style.BOLD, words.of("state", remediation.state()));
    page.add(remediation.title());
    Reason reason = reasons.find(remediation.reason());
    if (reason == null || remediation.state() == RemediationState.Value.CONDITIONAL) {
      page.add(Style.FAINT, "(".concat(remediation.id()).concat(")")).end();
      return;
    }
    page.add(Style.FAINT, "(".concat(remediation.id()).concat("):"));
    boolean ended =
        remediation.state() == RemediationState.Value.WITHDRAWN
            || remediation.state() == RemediationState.Value.SUPERSEDED;
    reasons.statement(ended ? reasons.first(reason) : reasons.ground(reason));
    page.end();
  }

  private @Nullable RemediationEntry remediation(String id) {
    for (RemediationEntry remediation : assessment.remediations()) {
      if (remediation.id().equals(id)) {
        return remediation;
      }
    }
    return null;
  }
}
