package org.befund.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.befund.engine.batch.BatchProgress;
import org.befund.rules.conclusion.Status;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private final ProgressText text = new ProgressText(Words.in("en"));

  @Test
  void tellsBytesRateAndTimeLeftWhereItIsKnown() {
    assertThat(text.bytes(1L << 30, 4L << 30, 2))
        .isEqualTo("1.0 GiB of 4.0 GiB, 512.0 MiB/s, 6 s left");
    assertThat(text.bytes(5L << 20, 0, 2)).isEqualTo("5.0 MiB, 2.5 MiB/s");
    assertThat(text.bytes(5L << 20, 1 << 20, 2)).isEqualTo("5.0 MiB, 2.5 MiB/s");
  }

  @Test
  void tellsOfABatchWhatIsBeingDone() {
    assertThat(text.batch(new BatchProgress(false, 4, 2_000_000, 70_000, 200, 800, 0, Map.of())))
        .isEqualTo("Rows read: 2,000,000, hosts: 70,000, 500,000 rows/s, 12 s left");
    Map<Status.Value, Long> verdicts =
        Map.of(Status.Value.KNOWN_AFFECTED, 1_200L, Status.Value.UNDER_INVESTIGATION, 7L);
    BatchProgress evaluating = new BatchProgress(true, 2, 9, 70_000, 0, 0, 20_000, verdicts);
    assertThat(text.batch(evaluating))
        .isEqualTo(
            "Hosts evaluated: 20,000 of 70,000, 10,000 hosts/s, 5 s left, affected: 1,200,"
                + " under investigation: 7");
    assertThat(new ProgressText(Words.in("de")).batch(evaluating))
        .startsWith("Hosts bewertet: 20,000 von 70,000, 10,000 Hosts/s, noch 5 s, ");
  }

  @Test
  void promisesNothingWhereNothingIsKnown() {
    assertThat(text.batch(new BatchProgress(false, 0, 0, 0, 0, 0, 0, Map.of())))
        .isEqualTo("Rows read: 0, hosts: 0, 0 rows/s");
  }
}
