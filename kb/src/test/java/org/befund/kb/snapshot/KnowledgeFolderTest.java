package org.befund.kb.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFolderTest {
  @TempDir Path root;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(root.resolve("advisories"));
    Files.createDirectories(root.resolve("catalogue"));
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  @Test
  void tellsTheProblemsOfAllFilesInTheOrderOfTheirNames() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 100; i < 140; i++) {
      String advisory = "advisories/" + i + ".yaml";
      file(advisory, i % 2 == 0 ? "id: [" : "[]");
      expected.add(advisory);
    }
    file("catalogue/a.yaml", "products: 1");
    expected.add(0, "catalogue/a.yaml");
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> KnowledgeFolder.load(root));
    assertThat(refused.problems()).extracting(Problem::file).isEqualTo(expected);
  }

  @Test
  void isNamedByWhatItsFilesSayAndAreCalled() throws IOException, Unreadable {
    file("catalogue/a.yaml", "vendors: [A]");
    String version = KnowledgeFolder.load(root).version();
    assertThat(KnowledgeFolder.documents(root).version()).isEqualTo(version);
    file("catalogue/a.yaml", "vendors: [B]");
    assertThat(KnowledgeFolder.load(root).version()).isNotEqualTo(version);
    file("catalogue/a.yaml", "vendors: [A]");
    assertThat(KnowledgeFolder.load(root).version()).isEqualTo(version);
    Files.move(root.resolve("catalogue/a.yaml"), root.resolve("catalogue/b.yaml"));
    assertThat(KnowledgeFolder.load(root).version()).isNotEqualTo(version);
  }

  @Test
  void ofTwoProductsWithOneIdTheLaterCounts() throws IOException, Unreadable {
    String product = "products: [{id: p, name: %s, kind: application, names: [%s]}]";
    file("catalogue/a.yaml", product.formatted("First", "First"));
    file("catalogue/b.yaml", product.formatted("Second", "Second"));
    var folder = KnowledgeFolder.load(root);
    var snapshot = SnapshotReader.read("kb", SnapshotWriter.write(KnowledgeFolder.documents(root)));
    for (var kb : List.of(folder, snapshot)) {
      assertThat(kb.catalogue().products()).hasSize(1);
      assertThat(kb.catalogue().product("p").name()).isEqualTo("Second");
      assertThat(kb.catalogue().products().names().named(List.of("second"))).containsExactly("p");
      assertThat(kb.catalogue().products().names().named(List.of("first"))).isEmpty();
    }
  }
}
