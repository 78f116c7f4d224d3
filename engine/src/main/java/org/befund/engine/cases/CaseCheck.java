package org.befund.engine.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.result.Assessment;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Notice;
import org.jspecify.annotations.Nullable;

/** Holds an assessment against what a case expects. */
public final class CaseCheck {
  private final Assessment assessment;
  private final List<Difference> differences = new ArrayList<>();

  private CaseCheck(Assessment assessment) {
    this.assessment = assessment;
  }

  /** What differs, in the order of the expectation's keys; empty when all is as expected. */
  public static List<Difference> differences(Expectation expected, Assessment assessment) {
    CaseCheck check = new CaseCheck(assessment);
    check.run(expected);
    return check.differences;
  }

  private void run(Expectation expected) {
    compare("status", expected.status(), assessment.status());
    compare("confidence", expected.confidence(), assessment.confidence());
    compare("category", expected.category(), assessment.kind());
    compare("plan", expected.plan(), assessment.plan());
    compare("evidence", expected.evidence(), assessment.match());
    expected
        .remediations()
        .forEach((id, state) -> compare("remediations." + id, state, entry(id).state()));
    steps("steps.", expected.steps(), true);
    steps("noSteps.", expected.noSteps(), false);
    expected.mitigatingFactors().forEach(this::factor);
    compare(
        "threats",
        expected.threats(),
        assessment.threats().stream().map(Assessment.ThreatEntry::category).toList());
    List<Notice.Kind> notices = expected.notices();
    compare(
        "notices",
        notices == null ? null : notices.stream().sorted().toList(),
        assessment.notices().stream().map(Assessment.NoticeEntry::kind).sorted().toList());
    List<String> unknowns = expected.unknowns();
    compare(
        "unknowns",
        unknowns == null ? null : unknowns.stream().sorted().toList(),
        assessment.unknowns().stream().map(Assessment.UnknownFact::kind).sorted().toList());
    compare("conflicts", expected.conflicts(), assessment.conflicts().size());
  }

  /** Before an advisory was out none of its factors is told. */
  private void factor(String id, Truth expected) {
    for (Assessment.FactorEntry entry : assessment.mitigatingFactors()) {
      if (entry.id().equals(id)) {
        compare("mitigatingFactors." + id, expected, entry.truth());
        return;
      }
    }
    differences.add(new Difference("mitigatingFactors." + id, written(expected), "none"));
  }

  private Assessment.RemediationEntry entry(String id) {
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("the assessment has no remediation " + id);
  }

  private void compare(String what, @Nullable Object expected, Object actual) {
    if (expected != null && !expected.equals(actual)) {
      differences.add(new Difference(what, written(expected), written(actual)));
    }
  }

  private static String written(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CaseCheck::written).toList().toString();
    }
    return value instanceof Enum<?> word
        ? word.name().toLowerCase(Locale.ROOT)
        : String.valueOf(value);
  }

  private void steps(String key, Map<String, List<String>> expected, boolean present) {
    expected.forEach(
        (id, steps) -> {
          List<String> told = entry(id).steps().stream().map(Assessment.StepEntry::id).toList();
          boolean differs = false;
          for (String step : steps) {
            differs |= told.contains(step) != present;
          }
          if (differs) {
            differences.add(new Difference(key + id, steps.toString(), told.toString()));
          }
        });
  }
}
