package org.befund.cli.text;

import java.util.List;
import org.befund.engine.result.Assessment;

/** One line for each assessment. */
final class SummaryTable {
  private static final int STATUS = 2;

  private final Page page;
  private final Words words;

  SummaryTable(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  void write(List<Assessment> assessments) {
    Table table = new Table(2);
    table.row(
        Style.BOLD,
        words.get("table.host"),
        words.get("table.advisory"),
        words.get("table.status"),
        words.get("table.confidence"),
        words.get("table.do"));
    for (Assessment assessment : assessments) {
      table.row(
          Style.PLAIN,
          assessment.host(),
          assessment.advisory(),
          words.of("status", assessment.status()),
          words.of("confidence", assessment.confidence()),
          assessment.plan().isEmpty()
              ? words.of("recommendation.short", assessment.kind())
              : AssessmentText.joined(assessment.plan(), words));
      table.stand(STATUS, AssessmentText.style(assessment.status()));
    }
    table.write(page);
  }
}
