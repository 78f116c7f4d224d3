package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export may come through a pipe, which can be read once, cannot be skipped and may stall. */
class PipeTest {
  private static final String ROWS =
      "Host,Software,Version\nwsus,WSUS,3.0.6000.374\npc,Microsoft Office 2003,11.0\n";

  @TempDir Path folder;

  @Test
  void ofText() throws Exception {
    assertIsReadAsAFile("export.csv", bytes(ROWS));
  }

  @Test
  void ofSeveralPackedTextsInOne() throws Exception {
    assertIsReadAsAFile("export.csv.gz", gzip(ROWS.substring(0, 40)), gzip(ROWS.substring(40)));
  }

  @Test
  void ofAWorkbook() throws Exception {
    List<List<Object>> rows =
        List.of(
            List.of("Host", "Software", "Version"),
            List.of("wsus", "WSUS", "3.0.6000.374"),
            List.of("pc", "Microsoft Office 2003", "11.0"));
    assertIsReadAsAFile("export.xlsx", Workbooks.excel(Map.of("Programs", rows)));
  }

  private void assertIsReadAsAFile(String name, byte[]... parts) throws Exception {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.write(part);
    }
    Outcome expected = new Trial().file(name, whole.toByteArray());

    Path pipe = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    FutureTask<Boolean> writing = new FutureTask<>(() -> write(pipe, parts), true);
    new Thread(writing).start();
    Outcome outcome = new Trial().files(List.of(pipe));
    writing.get();

    assertThat(outcome.lines()).isEqualTo(expected.lines()).isNotEmpty();
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().rows()).isEqualTo(2);
  }

  private static void write(Path pipe, byte[][] parts) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      for (byte[] part : parts) {
        out.write(part);
        out.flush();
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(bytes(text));
    }
    return bytes.toByteArray();
  }
}
