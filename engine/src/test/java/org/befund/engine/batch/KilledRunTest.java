package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.befund.engine.inventory.intake.ExportOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that are killed while they write, or find the disk full: the run that takes them up
 * ends with the files of an undisturbed run, byte for byte, rejects included.
 */
class KilledRunTest {
  private static final int EVERY = 60_000;
  private static final int HOSTS = 500;
  private static final String LOG = "run.log";

  @TempDir private Path folder;
  private Path export = Path.of("");

  /** A run in a process of its own: export, result, form, whether to pause. */
  public static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      Path export = Path.of(args[0]);
      Path out = Path.of(args[1]);
      ResultForm form = ResultForm.valueOf(args[2]);
      boolean slow = args[3].equals("slow");
      BatchOptions options =
          new BatchOptions(
              new ExportOptions(null, "Site", 2), Trial.DAY, "inventory", Set.of(), "en", form);
      Batch batch = Trial.BEFUND.batch(options);
      String fingerprint = batch.fingerprint(List.of(export));
      try (RejectsFile rejects = new RejectsFile(Path.of(out + ".rejects.csv"));
          ResultFile file = new ResultFile(out, fingerprint, form.resumable(), EVERY)) {
        System.out.println("from " + file.done());
        batch.run(List.of(export), slow ? new Slow(file) : file, file, rejects);
        file.finish();
        rejects.finish();
      }
    }
  }

  /** Leaves time to be killed. */
  private static final class Slow extends FilterOutputStream {
    Slow(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int at = offset; at < offset + length; at += 30_000) {
        out.write(bytes, at, Math.min(30_000, offset + length - at));
        try {
          Thread.sleep(2);
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    }
  }

  @BeforeEach
  void makeExport() throws IOException {
    StringBuilder rows = new StringBuilder("Host,Site,Software,Version\n");
    for (int i = 0; i < HOSTS; i++) {
      String start = "srv-" + i + ",site-" + i % 3 + ",";
      rows.append(start + "Windows Server Update Services,3.0.6000." + (i % 5 == 0 ? "x" : i % 4));
      rows.append('\n');
      if (i % 50 == 0) {
        rows.append(start + "cut\n");
      }
    }
    export = Files.writeString(folder.resolve("export.csv"), rows);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void killedAnywhereARunCanBeTakenUp(long seed) throws Exception {
    for (ResultForm form : List.of(ResultForm.JSONL, ResultForm.CSV)) {
      Path whole = undisturbed(form);
      Path out = folder.resolve(seed + form.ending());
      Random random = new Random(seed);
      List<String> begins = new ArrayList<>();
      for (int kill = 1; kill <= 3; kill++) {
        // a little later each time, so that the run comes on
        long size = (long) (Files.size(whole) * (kill - random.nextDouble()) / 3.5);
        begins.add(killAt(out, form, size));
        assertThat(out).doesNotExist();
      }
      Process last = child(out, form, "quick", "");
      begins.add(output(last));

      assertThat(last.waitFor()).as(begins.toString()).isZero();
      assertSame(out, whole);
      assertThat(begins.get(3)).doesNotContain("from 0");
    }
  }

  @Test
  void aFileOfParquetBeginsAnew() throws Exception {
    Path whole = undisturbed(ResultForm.PARQUET);
    Path out = folder.resolve("out.parquet");

    killAt(out, ResultForm.PARQUET, 1);
    Process again = child(out, ResultForm.PARQUET, "quick", "");

    assertThat(output(again)).contains("from 0");
    assertThat(again.waitFor()).isZero();
    assertSame(out, whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 70})
  void aFullDiskLeavesWhatCanBeTakenUp(int percent) throws Exception {
    Path whole = undisturbed(ResultForm.JSONL);
    Path out = folder.resolve("full.jsonl");

    long blocks = Files.size(whole) / 512 * percent / 100;
    Process full = child(out, ResultForm.JSONL, "quick", "ulimit -f " + blocks + "; ");
    assertThat(output(full)).contains("File too large");
    assertThat(full.waitFor()).isNotZero();
    assertThat(out).doesNotExist();
    Process again = child(out, ResultForm.JSONL, "quick", "");

    assertThat(output(again).contains("from 0")).isEqualTo(percent < 5);
    assertThat(again.waitFor()).isZero();
    assertSame(out, whole);
  }

  private Path undisturbed(ResultForm form) throws Exception {
    Path whole = folder.resolve("whole" + form.ending());
    Process process = child(whole, form, "quick", "");
    assertThat(output(process)).contains("from 0");
    assertThat(process.waitFor()).isZero();
    return whole;
  }

  /** Kills a run once its file has some size; tells what it printed. */
  private String killAt(Path out, ResultForm form, long size) throws Exception {
    Path part = Path.of(out + ".part");
    Process process = child(out, form, "slow", "");
    while (process.isAlive() && (!Files.exists(part) || Files.size(part) < size)) {
      Thread.sleep(1);
    }
    process.destroyForcibly();
    return output(process);
  }

  /** What a run printed, once it is over. */
  private String output(Process process) throws Exception {
    process.waitFor();
    return Files.readString(folder.resolve(LOG));
  }

  private Process child(Path out, ResultForm form, String pace, String before) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        before
            + "exec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp '"
            + System.getProperty("java.class.path")
            + "' '"
            + Child.class.getName()
            + "' '"
            + String.join("' '", export.toString(), out.toString(), form.name(), pace)
            + "'";
    return new ProcessBuilder("/bin/sh", "-c", command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(LOG).toFile())
        .start();
  }

  private static void assertSame(Path actual, Path expected) throws IOException {
    assertThat(actual).hasSameBinaryContentAs(expected);
    assertThat(Path.of(actual + ".rejects.csv"))
        .hasSameBinaryContentAs(Path.of(expected + ".rejects.csv"));
    for (String left : List.of(".part", ".journal", ".rejects.csv.part", ".rejects.csv.journal")) {
      assertThat(Path.of(actual + left)).doesNotExist();
    }
  }
}
