package org.befund.cli.text;

import java.util.List;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.ConflictEntry;
import org.befund.engine.result.Assessment.Outcome;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.rules.conclusion.Status;

/** One assessment: verdict, what to do, why, evidence, conflicts, what is not known. */
final class AssessmentText {
  private final Assessment assessment;
  private final Page page;
  private final Words words;
  private final ReasonTree reasons;
  private final Citations citations;

  AssessmentText(Assessment assessment, Page page, Words words, Citations citations) {
    this.assessment = assessment;
    this.page = page;
    this.words = words;
    this.reasons = new ReasonTree(assessment, page, words, citations);
    this.citations = citations;
  }

  void write() {
    page.start(0, 2).add(Style.BOLD, assessment.host().concat(":"));
    page.add(style(assessment.status()), words.of("status", assessment.status()));
    page.add(
            words.get(
                "verdict.by",
                assessment.advisory(),
                words.of("confidence", assessment.confidence())))
        .end();
    page.start(2, 2).add(assessment.title()).end();
    StatementText statements = new StatementText(assessment, page, words, citations);
    statements.notices();
    new PlanText(assessment, page, words, reasons, citations).write();
    statements.risk();
    why();
    new EvidenceText(page, words).write(assessment);
    conflicts();
    unknowns();
  }

  /** How a status stands out. */
  static Style style(Status.Value status) {
    return switch (status) {
      case KNOWN_AFFECTED -> Style.BAD;
      case UNDER_INVESTIGATION -> Style.OPEN;
      case KNOWN_NOT_AFFECTED, FIXED -> Style.GOOD;
    };
  }

  private void why() {
    if (!assessment.reasons().isEmpty()) {
      page.heading(2, words.get("heading.why"));
      reasons.tell(assessment.reasons().get(0), 4);
    }
  }

  private void conflicts() {
    if (assessment.conflicts().isEmpty()) {
      return;
    }
    page.heading(2, words.get("heading.conflicts"));
    for (ConflictEntry conflict : assessment.conflicts()) {
      page.start(4, 6).add("-").add(conflict.statement()).end();
      for (String id : conflict.reasons()) {
        Reason reason = reasons.find(id);
        if (reason != null) {
          page.start(6, 8).add("-");
          reasons.statement(reason);
          page.end();
        }
      }
    }
  }

  private void unknowns() {
    if (assessment.unknowns().isEmpty()) {
      return;
    }
    page.heading(2, words.get("heading.unknowns"));
    int number = 0;
    for (UnknownFact unknown : assessment.unknowns()) {
      number++;
      page.start(4, 7).add(Integer.toString(number).concat(".")).add(unknown.fact()).end();
      page.start(7, 9).add(words.get("unknown.find")).add(unknown.find()).end();
      for (Outcome outcome : unknown.outcomes()) {
        outcome(outcome);
      }
      for (String other : unknown.together()) {
        page.start(7, 9).add(words.get("unknown.together", other)).end();
      }
    }
  }

  private void outcome(Outcome outcome) {
    page.start(7, 9).add(words.get("unknown.if", outcome.condition()));
    boolean planned = !outcome.plan().isEmpty();
    String status = words.of("status", outcome.status());
    page.add(style(outcome.status()), planned ? status.concat(",") : status);
    if (planned) {
      page.add(words.get("unknown.then", joined(outcome.plan(), words)));
    }
    page.end();
  }

  /** Remediations in the order in which they follow each other. */
  static String joined(List<String> plan, Words words) {
    StringBuilder text = new StringBuilder();
    for (String id : plan) {
      if (text.length() > 0) {
        text.append(words.get("plan.then"));
      }
      text.append(id);
    }
    return text.toString();
  }
}
