package org.befund.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.rules.RuleBase;
import org.junit.jupiter.api.Test;

/** Cases that state what stands around the verdict. */
class StatementCasesTest {
  private static final Path KB = Path.of("src/test/resources/knowledge");

  @Test
  void casesHoldFactorsThreatsAndNotices() throws Unreadable {
    CaseReport report =
        CaseRunner.with(KnowledgeFolder.loadReadable(KB), KB, RuleBase::load, "en")
            .run(List.of(KB.resolve(KnowledgeFolder.ADVISORIES)));

    assertThat(report.problems()).isEmpty();
    List<List<Difference>> differences =
        report.advisories().stream()
            .flatMap(cases -> cases.outcomes().stream())
            .map(CaseOutcome::differences)
            .toList();
    assertThat(differences)
        .containsExactly(
            List.of(),
            List.of(
                new Difference("mitigatingFactors.excluded", "true", "false"),
                new Difference("threats", "[impact]", "[impact, target_set, exploit_status]"),
                new Difference("notices", "[closed]", "[]")),
            List.of(new Difference("mitigatingFactors.stated", "true", "none")));
  }
}
