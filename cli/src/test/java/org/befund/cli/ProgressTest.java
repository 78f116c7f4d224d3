package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tellsBytesRateAndTimeLeftWhereItIsKnown() {
    assertThat(Progress.line(1L << 30, 4L << 30, 2))
        .isEqualTo("1.0 GiB of 4.0 GiB, 512.0 MiB/s, 6 s left");
    assertThat(Progress.line(5L << 20, 0, 2)).isEqualTo("5.0 MiB, 2.5 MiB/s");
    assertThat(Progress.line(5L << 20, 1 << 20, 2)).isEqualTo("5.0 MiB, 2.5 MiB/s");
  }

  @Test
  void saysNothingInAPipe() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    try (Progress progress = new Progress(stream, () -> 1, 2, false)) {
      progress.hide();
    }
    assertThat(err.size()).isZero();
  }
}
