package org.befund.kb.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Listing;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  /** The module's own folder, which holds the knowledge. */
  private static final Path KB = Path.of("").toAbsolutePath();

  private static final byte[] WHOLE = bytes();

  private static byte[] bytes() {
    try {
      return SnapshotWriter.write(KnowledgeFolder.documents(KB));
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static String refusal(byte[] bytes) {
    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> SnapshotReader.read("kb.bin", bytes));
    assertThat(refused).isNotNull();
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().get(0).headline();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "src/test/resources/knowledge"})
  void saysWhatItsFolderSays(String name) throws Unreadable {
    Path root = Path.of(name).toAbsolutePath();
    KnowledgeBase folder = KnowledgeFolder.load(root);
    KnowledgeBase snapshot =
        SnapshotReader.read("kb.bin", SnapshotWriter.write(KnowledgeFolder.documents(root)));
    assertThat(snapshot.version()).isEqualTo(folder.version());
    assertThat(snapshot.listings()).isNotEmpty().isEqualTo(folder.listings());
    assertThat(snapshot.advisories()).isEqualTo(folder.advisories());
    assertThat(snapshot.catalogue()).isEqualTo(folder.catalogue());
    assertThat(snapshot.catalogue().products().names())
        .isEqualTo(folder.catalogue().products().names());
  }

  @Test
  void theBuiltInOneIsThatOfTheFolder() throws Unreadable {
    assertThat(Snapshot.builtIn().version()).isEqualTo(KnowledgeFolder.load(KB).version());
  }

  @Test
  void isTheSameBytesEachTime() {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void decodesAnAdvisoryOnceHoweverManyThreadsAsk() throws Unreadable {
    KnowledgeBase snapshot = SnapshotReader.read("kb.bin", bytes());
    String id = snapshot.listings().get(0).id();
    List<Advisory> seen =
        IntStream.range(0, 64).parallel().mapToObj(i -> snapshot.advisory(id)).toList();
    assertThat(seen).doesNotContainNull().allMatch(each -> each == seen.get(0));
  }

  @Test
  void isWrittenToAFileAndReadFromIt(@TempDir Path folder) throws IOException, Unreadable {
    Path file = folder.resolve("deep/kb.bin");
    Snapshot.write(KB, file);
    assertThat(Snapshot.read(file).listings())
        .extracting(Listing::id)
        .isEqualTo(List.copyOf(KnowledgeFolder.load(KB).advisories().keySet()));
  }

  @Test
  void tellsThatAFileIsMissing(@TempDir Path folder) {
    Path file = folder.resolve("kb.bin");
    assertThat(catchThrowableOfType(Unreadable.class, () -> Snapshot.read(file)))
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void refusesWhatIsNoSnapshot() {
    String expected =
        "kb.bin: this is no knowledge snapshot that this program can read; build it again";
    assertThat(refusal(new byte[0])).isEqualTo(expected);
    assertThat(refusal("{}".getBytes(US_ASCII))).isEqualTo(expected);
    byte[] older = bytes();
    older["befund-kb ".length()] = '1'; // how it is laid out
    assertThat(refusal(older)).isEqualTo(expected);
  }

  @Test
  void refusesOneThatWasCutShort() {
    byte[] whole = bytes();
    int content = whole.length - 20;
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 7)))
        .isEqualTo(
            "kb.bin: the knowledge snapshot is damaged: found "
                + (content - 7)
                + " bytes of content, expected "
                + content
                + "; build it again");
  }

  @Property(seed = "20080709", tries = 200)
  void refusesOneInWhichAByteIsWrong(
      @ForAll @IntRange(max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] damaged = WHOLE.clone();
    damaged[at % damaged.length] ^= (byte) change;
    assertThat(refusal(damaged)).startsWith("kb.bin: ").endsWith("; build it again");
  }
}
