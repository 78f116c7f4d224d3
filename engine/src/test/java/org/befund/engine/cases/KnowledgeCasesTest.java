package org.befund.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that lie beside the advisories. */
class KnowledgeCasesTest {
  private static final Path KB = Path.of("..", "kb");

  @TestFactory
  Stream<DynamicContainer> everyCaseGetsItsAssessment() throws IOException, Unreadable {
    Befund befund = Befund.open(KnowledgeFolder.load(KB));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(KB.resolve("advisories"))) {
      files =
          walk.filter(f -> f.toString().endsWith(KnowledgeFolder.CASES_SUFFIX)).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream().map(file -> container(befund, file));
  }

  private static DynamicContainer container(Befund befund, Path file) {
    try {
      CaseFile cases = CaseFile.read(file);
      return DynamicContainer.dynamicContainer(
          file.getFileName().toString(),
          cases.cases().stream()
              .map(c -> DynamicTest.dynamicTest(c.name(), () -> run(befund, cases.advisory(), c))));
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static void run(Befund befund, String advisoryId, Case each) throws Unreadable {
    KnowledgeBase kb = befund.kb();
    Advisory advisory = kb.advisories().get(advisoryId);
    LocalDate last = advisory.revisions().get(advisory.revisions().size() - 1).date();
    LocalDate asOf = each.asOf() == null ? last : each.asOf();
    Result result =
        befund.evaluate(each.environment(), new EvaluationOptions(asOf, List.of(advisoryId), "en"));
    Assessment assessment =
        result.assessments().stream()
            .filter(a -> a.host().equals(each.host()))
            .findFirst()
            .orElseThrow();
    assertThat(CaseCheck.differences(each.expect(), assessment)).isEmpty();
  }
}
