package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.befund.cli.text.ProgressText;
import org.befund.cli.text.SampleResults;
import org.befund.cli.text.Words;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogWitness;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.evidence.source.SourcePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  @Test
  void saysNothingInAPipe() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    try (Progress progress = new Progress(stream, seconds -> "far", false)) {
      progress.hide();
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void tellsOnATerminalAndTakesItAwayAgain() throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    CountDownLatch told = new CountDownLatch(2);
    try (Progress progress =
        new Progress(
            stream,
            seconds -> {
              told.countDown();
              return "far";
            },
            true)) {
      told.await();
      progress.hide();
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("(\\r\\u001b\\[Kfar)+\\r\\u001b\\[K(\\r\\u001b\\[Kfar\\r\\u001b\\[K)?");
  }

  @Test
  void takesTheLineAwayWhereThereIsNothingMoreToTell() throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    CountDownLatch told = new CountDownLatch(3);
    try (Progress progress =
        new Progress(
            stream,
            seconds -> {
              told.countDown();
              return told.getCount() == 2 ? "far" : "";
            },
            true)) {
      told.await();
      progress.hide();
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[Kfar\r\u001b[K");
  }

  @Test
  void tellsHowFarTheReadingOfLogsIsAndNothingBeforeAndAfter(@TempDir Path folder)
      throws IOException {
    Path log = Files.write(folder.resolve("a.log"), new byte[3 << 20]);
    LogsRead read = new LogsRead();
    LogProgress line = new LogProgress(read, new ProgressText(Words.in("en")));
    List<String> told = new ArrayList<>(List.of(line.apply(2)));
    LogWitness witness =
        (host, file, in) -> {
          told.add(line.apply(2));
          return in;
        };
    new EvidenceReader(List.of(), witness, read).read(List.of(log(log)));
    told.add(line.apply(2));
    assertThat(told).containsExactly("", "0.0 MiB of 3.0 MiB, 0.0 MiB/s", "");
    assertThat(read.bytes()).isEqualTo(3 << 20);
  }

  /** The commands that read the logs of an environment tell it as {@code scan} does. */
  @Test
  void evaluateTellsOnATerminalHowFarItIs(@TempDir Path folder) throws IOException {
    Path log = Files.write(folder.resolve("a.log"), new byte[3 << 20]);
    CountDownLatch patience = new CountDownLatch(1);
    LogWitness slow =
        (host, file, in) -> {
          awaitAtMost(patience, 2_600);
          return in;
        };
    AtomicReference<Trial> asked = new AtomicReference<>();
    Trial trial =
        new Trial(
            request -> {
              LogsRead progress = asked.get().progress();
              new EvidenceReader(List.of(), slow, progress).read(List.of(log(log)));
              return SampleResults.result();
            });
    asked.set(trial);
    System.setProperty("befund.tty.err", "1");
    try {
      assertThat(trial.run("evaluate", folder.toString()).err())
          .startsWith("\r\u001b[K0.0 MiB of 3.0 MiB, 0.0 MiB/s")
          .endsWith("\r\u001b[K");
    } finally {
      System.clearProperty("befund.tty.err");
      patience.countDown();
    }
    assertThat(trial.run("evaluate", folder.toString()).err()).isEmpty();
  }

  @Test
  void countsWhatFoldersHoldUnlessSomethingIsPacked(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pc"));
    Files.write(folder.resolve("pc/a.log"), new byte[7]);
    Path other = Files.write(folder.resolve("b.log"), new byte[5]);
    assertThat(LogSizes.of(List.of(log(folder), log(other)))).isEqualTo(17);
    Files.write(folder.resolve("pc/c.log.GZ"), new byte[3]);
    assertThat(LogSizes.of(List.of(log(folder)))).isZero();
    assertThat(LogSizes.of(List.of(log(folder.resolve("nothing"))))).isZero();
  }

  private static void awaitAtMost(CountDownLatch latch, long millis) {
    try {
      latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LogFile log(Path path) {
    return new LogFile("", new SourcePlace(path, null, "logs"), null);
  }
}
