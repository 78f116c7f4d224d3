package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.befund.engine.evidence.LogFile;
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
  void countsWhatFoldersHoldUnlessSomethingIsPacked(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pc"));
    Files.write(folder.resolve("pc/a.log"), new byte[7]);
    Path other = Files.write(folder.resolve("b.log"), new byte[5]);
    assertThat(LogSizes.of(List.of(log(folder), log(other)))).isEqualTo(17);
    Files.write(folder.resolve("pc/c.log.GZ"), new byte[3]);
    assertThat(LogSizes.of(List.of(log(folder)))).isZero();
    assertThat(LogSizes.of(List.of(log(folder.resolve("nothing"))))).isZero();
  }

  private static LogFile log(Path path) {
    return new LogFile("", new SourcePlace(path, null, "logs"), null);
  }
}
