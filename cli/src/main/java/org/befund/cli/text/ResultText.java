package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.rules.conclusion.Status;

/** A result as an operator wants to read it: the most urgent first. */
public final class ResultText {
  /** How many hosts without an assessment are named. */
  private static final int MOST_UNASSESSED = 5;

  private final Page page;
  private final Words words;
  private final Citations citations;

  /**
   * Text that goes onto a page.
   *
   * @param knowledge names the sections that are cited
   */
  public ResultText(Page page, Words words, KnowledgeBase knowledge) {
    this.page = page;
    this.words = words;
    this.citations = new Citations(knowledge, words.language());
  }

  /** Writes a result onto the page. */
  public void write(Result result) {
    page.start(0, 2).add(Style.BOLD, result.environment().concat(","));
    page.add(words.get("result.as-of", result.asOf().toString(), result.kbVersion())).end();
    List<Assessment> assessments = byUrgency(result.assessments());
    if (assessments.isEmpty()) {
      page.start(0, 2).add(words.get("result.empty")).end();
    } else if (assessments.size() > 1) {
      page.blank();
      new SummaryTable(page, words).write(assessments);
    }
    unassessed(result.unassessed());
    for (Assessment assessment : assessments) {
      page.blank();
      new AssessmentText(assessment, page, words, citations).write();
    }
  }

  private void unassessed(List<String> hosts) {
    if (hosts.isEmpty()) {
      return;
    }
    StringBuilder names = new StringBuilder();
    int shown = Math.min(MOST_UNASSESSED, hosts.size());
    for (int i = 0; i < shown; i++) {
      names.append(i == 0 ? "" : ", ").append(hosts.get(i));
    }
    if (shown < hosts.size()) {
      names.append(", …");
    }
    String key = hosts.size() == 1 ? "result.unassessed-one" : "result.unassessed";
    page.blank();
    page.start(0, 2);
    page.add(words.get(key, Integer.toString(hosts.size()), names.toString())).end();
  }

  /** Insertion into order; equal ones stay as the result has them. */
  private static List<Assessment> byUrgency(List<Assessment> assessments) {
    if (assessments.size() < 2) {
      return assessments;
    }
    List<Assessment> sorted = new ArrayList<>(assessments);
    sorted.sort((a, b) -> Integer.compare(urgency(b), urgency(a)));
    return sorted;
  }

  /** Affected, then open, then the rest; within those what is contradicted, then what is surer. */
  private static int urgency(Assessment assessment) {
    int contradicted = assessment.conflicts().isEmpty() ? 0 : 1;
    return 100 * weight(assessment.status())
        + 10 * contradicted
        + assessment.confidence().ordinal();
  }

  private static int weight(Status.Value status) {
    return switch (status) {
      case KNOWN_AFFECTED -> 3;
      case UNDER_INVESTIGATION -> 2;
      case FIXED -> 1;
      case KNOWN_NOT_AFFECTED -> 0;
    };
  }
}
