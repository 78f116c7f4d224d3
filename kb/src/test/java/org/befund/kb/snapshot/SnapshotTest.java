package org.befund.kb.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  @ParameterizedTest
  @ValueSource(strings = {".", "src/test/resources/knowledge"})
  void aSnapshotHoldsWhatTheFolderHolds(String folder) throws Unreadable {
    KnowledgeBase written = KnowledgeFolder.load(Path.of(folder));
    assertThat(written.advisories()).isNotEmpty();
    assertThat(roundTrip(folder)).isEqualTo(written);
  }

  @Test
  void theBuiltInSnapshotIsThatOfTheFolder() throws Unreadable {
    assertThat(Snapshot.builtIn()).isEqualTo(KnowledgeFolder.load(Path.of(".")));
  }

  private static KnowledgeBase roundTrip(String folder) throws Unreadable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Snapshot.write(KnowledgeFolder.documents(Path.of(folder)), out);
    return Snapshot.read(out.toString(StandardCharsets.UTF_8));
  }
}
