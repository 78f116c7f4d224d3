package org.befund.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.rules.RuleBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that lie beside the advisories. */
class KnowledgeCasesTest {
  private static final Path KB = Path.of("..", "kb");

  private static CaseReport report;

  @BeforeAll
  static void run() throws Unreadable {
    report =
        CaseRunner.with(KnowledgeFolder.loadReadable(KB), KB, RuleBase::load, "en")
            .run(List.of(KB.resolve(KnowledgeFolder.ADVISORIES)));
  }

  @TestFactory
  Stream<DynamicContainer> everyCaseGetsItsAssessment() {
    assertThat(report.problems()).isEmpty();
    assertThat(report.advisories()).isNotEmpty();
    return report.advisories().stream().map(KnowledgeCasesTest::container);
  }

  @TestFactory
  Stream<DynamicTest> casesExerciseTheWholeOfAStableAdvisory() {
    return report.advisories().stream()
        .filter(cases -> cases.advisory().standing() == Advisory.Standing.STABLE)
        .map(
            cases ->
                DynamicTest.dynamicTest(
                    cases.advisory().id(),
                    () -> {
                      assertThat(cases.coverage().missing()).isEmpty();
                      assertThat(cases.coverage().idle()).isEmpty();
                    }));
  }

  private static DynamicContainer container(AdvisoryCases cases) {
    return DynamicContainer.dynamicContainer(
        cases.advisory().id(), cases.outcomes().stream().map(KnowledgeCasesTest::test));
  }

  private static DynamicTest test(CaseOutcome outcome) {
    return DynamicTest.dynamicTest(
        outcome.of().name(),
        () -> {
          assertThat(outcome.defect()).isNull();
          assertThat(outcome.differences()).isEmpty();
        });
  }
}
