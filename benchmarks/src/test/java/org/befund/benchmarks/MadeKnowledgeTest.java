package org.befund.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.befund.kb.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeKnowledgeTest {
  private static final int ADVISORIES = 300;
  private static final MadeKnowledge MADE = MadeKnowledge.of(ADVISORIES);

  @TempDir Path folder;

  @Test
  void isTheSameEachTime() {
    assertThat(MadeKnowledge.of(ADVISORIES)).isEqualTo(MADE);
    MadeAdvisory advisory = MADE.advisories().get(7);
    assertThat(AdvisoryYaml.of(advisory)).isEqualTo(AdvisoryYaml.of(advisory));
  }

  @Test
  void canBeRead() throws IOException, Unreadable {
    MADE.write(folder);
    KnowledgeBase kb = KnowledgeFolder.load(folder);
    assertThat(kb.listings()).hasSize(ADVISORIES);
    Snapshot.write(folder, folder.resolve("kb.bin"));
    assertThat(Snapshot.read(folder.resolve("kb.bin")).advisories()).isEqualTo(kb.advisories());
  }

  /** Both find the same advisories for each host, and come to the same status. */
  @Test
  void befundAndPlainJavaAgree() throws IOException, Unreadable {
    MADE.write(folder);
    MadeEnvironment environment = MadeEnvironment.of(40, MADE.advisories(), 9);
    Path file = Files.writeString(folder.resolve("environment.yaml"), environment.yaml());
    Snapshot.write(folder, folder.resolve("kb.bin"));
    Result result =
        Befund.open(Snapshot.read(folder.resolve("kb.bin")))
            .evaluate(file, new EvaluationOptions(LocalDate.of(2008, 8, 20), List.of(), "en"));
    assertThat(result.problems()).isEmpty();
    List<String> found = new ArrayList<>();
    for (Assessment each : result.assessments()) {
      found.add(
          each.host()
              + " "
              + each.advisory()
              + " "
              + each.status().name().toLowerCase(Locale.ROOT));
    }
    List<String> expected = new ArrayList<>();
    Set<String> statuses = new TreeSet<>();
    for (MadeHost host : environment.hosts()) {
      for (MadeAdvisory advisory : MADE.advisories()) {
        if (PlainDecision.concerns(advisory, host)) {
          String status = PlainDecision.status(advisory, host, environment);
          expected.add(host.name() + " " + advisory.id() + " " + status);
          statuses.add(status);
        }
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(statuses).containsExactly("fixed", "known_affected", "known_not_affected");
  }
}
