package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.befund.engine.inventory.intake.ExportOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was broken off anywhere ends, taken up again, with what an undisturbed run writes. */
class ResumeTest {
  private static final int EVERY = 20_000;

  @TempDir private Path folder;
  private Path export = Path.of("");
  private Path out = Path.of("");
  private String undisturbed = "";

  /** Breaks off after some bytes, in the middle of a line, and leaves everything as it is. */
  private static final class Breaking extends FilterOutputStream {
    private long left;

    Breaking(OutputStream out, long left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int some = (int) Math.min(left, length);
      out.write(bytes, offset, some);
      left -= some;
      if (some < length) {
        throw new IOException("broken off");
      }
    }
  }

  @BeforeEach
  void run() throws Exception {
    StringBuilder rows = new StringBuilder("Host,Site,Software,Version\n");
    for (int i = 0; i < 700; i++) {
      String site = "site-" + i % 3;
      rows.append("srv-" + i + "," + site + ",Windows Server Update Services,3.0.6000.374\n");
    }
    export = Files.writeString(folder.resolve("export.csv"), rows);
    Path whole = folder.resolve("whole.jsonl");
    try (ResultFile file = new ResultFile(whole, "one", false, EVERY)) {
      batch().run(List.of(export), file, file, each -> {});
      file.finish();
    }
    undisturbed = Files.readString(whole);
    out = folder.resolve("out.jsonl");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100_000, 3_000_000, 4_500_001})
  void endsAsAnUndisturbedRunDoes(long bytes) throws Exception {
    breakOff(bytes);
    Files.writeString(Path.of(out + ".part"), "garbage", StandardOpenOption.APPEND);

    assertThat(out).doesNotExist();
    BatchSummary summary;
    try (ResultFile file = new ResultFile(out, "one", true, EVERY)) {
      assertThat(file.done() > 0).isEqualTo(bytes > 999_999);
      summary = batch().run(List.of(export), file, file, each -> {});
      file.finish();
    }

    assertThat(Files.readString(out)).isEqualTo(undisturbed);
    assertThat(summary.count()).isEqualTo(undisturbed.lines().count());
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,journal}");
  }

  @Test
  void beginsAnewWhereTheEarlierRunWasAnother() throws Exception {
    breakOff(4_500_001);

    try (ResultFile file = new ResultFile(out, "another", true, EVERY)) {
      assertThat(file.done()).isZero();
    }
  }

  @Test
  void theFingerprintTellsOtherFilesAndQuestionsApart() throws Exception {
    String before = batch().fingerprint(List.of(export));

    assertThat(batch().fingerprint(List.of(export))).isEqualTo(before);
    Files.writeString(export, "one,row,more,\n", StandardOpenOption.APPEND);
    assertThat(batch().fingerprint(List.of(export))).isNotEqualTo(before);
  }

  private void breakOff(long bytes) throws Exception {
    ResultFile file = new ResultFile(out, "one", false, EVERY);
    assertThatThrownBy(
            () -> batch().run(List.of(export), new Breaking(file, bytes), file, each -> {}))
        .isInstanceOf(IOException.class);
    // no close: the process is gone
  }

  private static Batch batch() {
    return Trial.BEFUND.batch(
        new BatchOptions(
            new ExportOptions(null, "Site", 2), Trial.DAY, "inventory", Set.of(), "en"));
  }
}
