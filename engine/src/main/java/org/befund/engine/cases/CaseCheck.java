package org.befund.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.result.Assessment;
import org.jspecify.annotations.Nullable;

/** Holds an assessment against what a case expects. */
public final class CaseCheck {
  private final Assessment assessment;
  private final List<String> differences = new ArrayList<>();

  private CaseCheck(Assessment assessment) {
    this.assessment = assessment;
  }

  /** What differs, a line each; empty when the assessment is as expected. */
  public static List<String> differences(Case.Expectation expected, Assessment assessment) {
    CaseCheck check = new CaseCheck(assessment);
    check.run(expected);
    return check.differences;
  }

  private void run(Case.Expectation expected) {
    compare("status", expected.status(), assessment.status());
    compare("confidence", expected.confidence(), assessment.confidence());
    compare("category", expected.category(), assessment.kind());
    compare("evidence", expected.evidence(), assessment.match());
    List<String> plan = expected.plan();
    if (plan != null && !plan.equals(assessment.plan())) {
      differences.add("plan: expected " + plan + ", got " + assessment.plan());
    }
    String conflicts = expected.conflicts();
    if (conflicts != null && !conflicts.equals(Integer.toString(assessment.conflicts().size()))) {
      differences.add(
          "conflicts: expected " + conflicts + ", got " + assessment.conflicts().size());
    }
    List<String> unknowns = expected.unknowns();
    if (unknowns != null) {
      List<String> told =
          assessment.unknowns().stream().map(Assessment.UnknownFact::kind).sorted().toList();
      List<String> wanted = unknowns.stream().sorted().toList();
      if (!wanted.equals(told)) {
        differences.add("unknowns: expected " + wanted + ", got " + told);
      }
    }
    expected.remediations().forEach((id, state) -> compare("state of " + id, state, entry(id)));
    steps(expected.steps(), true);
    steps(expected.noSteps(), false);
  }

  private @Nullable Enum<?> entry(String id) {
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      if (entry.id().equals(id)) {
        return entry.state();
      }
    }
    return null;
  }

  private void compare(String what, @Nullable String expected, @Nullable Enum<?> actual) {
    String told = actual == null ? "nothing" : actual.name().toLowerCase(Locale.ROOT);
    if (expected != null && !expected.equals(told)) {
      differences.add(what + ": expected " + expected + ", got " + told);
    }
  }

  private void steps(Map<String, List<String>> expected, boolean present) {
    expected.forEach(
        (id, steps) -> {
          List<String> told = new ArrayList<>();
          for (Assessment.RemediationEntry entry : assessment.remediations()) {
            if (entry.id().equals(id)) {
              entry.steps().forEach(step -> told.add(step.id()));
            }
          }
          for (String step : steps) {
            if (told.contains(step) != present) {
              differences.add(
                  "steps of "
                      + id
                      + ": expected "
                      + (present ? "" : "no ")
                      + step
                      + ", got "
                      + told);
            }
          }
        });
  }
}
