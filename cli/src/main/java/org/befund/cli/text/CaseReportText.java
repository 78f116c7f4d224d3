package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.cases.AdvisoryCases;
import org.befund.engine.cases.Case;
import org.befund.engine.cases.CaseOutcome;
import org.befund.engine.cases.CaseReport;
import org.befund.engine.cases.Difference;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Examination;
import org.befund.kb.document.Problem;

/** What came of running cases: failures with what was expected, what came out, and why. */
public final class CaseReportText {
  private final Page page;
  private final Words words;
  private final boolean coverage;

  /**
   * Text that goes onto a page.
   *
   * @param coverage whether to tell what no case exercises
   */
  public CaseReportText(Page page, Words words, boolean coverage) {
    this.page = page;
    this.words = words;
    this.coverage = coverage;
  }

  /** Writes a report onto the page. */
  public void write(CaseReport report) {
    boolean failed = false;
    for (AdvisoryCases cases : report.advisories()) {
      if (failed) {
        page.blank();
      }
      write(cases);
      failed = cases.failed() > 0;
    }
    page.blank();
    page.start(0, 2);
    page.add(
            words.get(
                "test.summary",
                Integer.toString(report.passed() + report.failed()),
                Integer.toString(report.advisories().size())))
        .add(words.get("test.passed", Integer.toString(report.passed())).concat(","))
        .add(
            report.failed() > 0 ? Style.BAD : Style.PLAIN,
            words.get("test.failed", Integer.toString(report.failed())))
        .end();
  }

  private void write(AdvisoryCases cases) {
    page.start(0, 2).add(Style.BOLD, cases.advisory().id().concat(":"));
    if (cases.outcomes().isEmpty()) {
      page.add(words.get("test.none"));
    } else {
      page.add(
          cases.failed() > 0 ? Style.BAD : Style.GOOD,
          words.get(
              "test.of",
              Integer.toString(cases.passed()),
              Integer.toString(cases.outcomes().size())));
    }
    page.add(Style.FAINT, "[".concat(cases.file()).concat("]")).end();
    if (coverage) {
      new CoverageText(cases, page, words).write();
    }
    for (CaseOutcome outcome : cases.outcomes()) {
      if (!outcome.passed()) {
        page.blank();
        failure(cases, outcome);
      } else if (outcome.of().clarifies() != null) {
        page.start(2, 4).add("-").add(outcome.of().name()).end();
        clarifies(cases, outcome.of(), 4);
      }
    }
  }

  private void clarifies(AdvisoryCases cases, Case each, int indent) {
    String section = each.clarifies();
    if (section != null) {
      String id = cases.advisory().id();
      String place = new Citations(cases.knowledge(), words.language()).section(id, section);
      page.start(indent, indent + 2).add(Style.FAINT, words.get("test.clarifies", place)).end();
    }
  }

  /** A case that failed, below a heading of its own. */
  void failure(AdvisoryCases cases, CaseOutcome outcome) {
    String place = cases.file().concat(":").concat(Integer.toString(outcome.of().at().line()));
    page.start(2, 4).add(Style.BAD, words.get("test.case-failed")).add(outcome.of().name());
    page.add(Style.FAINT, "[".concat(place).concat("]")).end();
    clarifies(cases, outcome.of(), 4);
    String defect = outcome.defect();
    if (defect != null) {
      page.start(4, 6).add(words.get("test.defect", defect)).end();
    }
    differences(outcome.differences());
    Examination examination = outcome.examination();
    if (examination != null) {
      why(cases, examination.assessment());
      problems(examination.problems());
    }
  }

  /** Side by side where that fits, else one below the other. */
  private void differences(List<Difference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    Table table = new Table(4);
    table.row(Style.FAINT, "", words.get("test.expected"), words.get("test.actual"));
    List<String[]> rows = new ArrayList<>();
    for (Difference difference : differences) {
      String what = difference.what();
      if (what.startsWith("noSteps.")) {
        what = words.get("test.none-of", what);
      }
      rows.add(new String[] {what, difference.expected(), difference.actual()});
      table.row(Style.PLAIN, what, difference.expected(), difference.actual());
    }
    if (table.width() <= page.width()) {
      table.write(page);
      return;
    }
    for (String[] row : rows) {
      Table one = new Table(6);
      page.start(4, 6).add(row[0]).end();
      one.row(Style.PLAIN, words.get("test.expected"), row[1]);
      one.row(Style.PLAIN, words.get("test.actual"), row[2]);
      one.write(page);
    }
  }

  private void why(AdvisoryCases cases, Assessment assessment) {
    if (!assessment.reasons().isEmpty()) {
      Citations citations = new Citations(cases.knowledge(), words.language());
      page.start(4, 6).add(words.get("test.why")).end();
      new ReasonTree(assessment, page, words, citations).tell(assessment.reasons().get(0), 6);
    }
  }

  private void problems(List<Problem> problems) {
    if (!problems.isEmpty()) {
      page.start(4, 6).add(words.get("test.problems")).end();
      for (Problem problem : problems) {
        page.start(6, 8).add("-").add(problem.headline()).end();
      }
    }
  }
}
