package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.befund.engine.evidence.TestLogs.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may lie between the lines of a signature, and what must. */
class BoundsTest {
  private static Step step(String line, Bounds bounds) {
    return new Step(LineTemplate.parse(line), null, null, false, bounds, Presence.REQUIRED);
  }

  private static Signature signature(@Nullable Duration within, Step... steps) {
    return TestSignatures.of(within, List.of(), steps);
  }

  /** Whether it is found where "service asked" and "service silent" show at these seconds. */
  private static boolean isFound(Signature signature, String asked, String silent) {
    List<String> lines = new ArrayList<>();
    for (int second = 0; second < 60; second++) {
      String stamp = "08:00:%02d:000".formatted(second);
      if (List.of(asked.split(" ")).contains(Integer.toString(second))) {
        lines.add(client(stamp, "1", "AU", "service asked"));
      } else if (List.of(silent.split(" ")).contains(Integer.toString(second))) {
        lines.add(client(stamp, "1", "AU", "service silent"));
      } else {
        lines.add(client(stamp, "1", "AU", "nothing"));
      }
    }
    byte[] log = TestLogs.text(lines).getBytes(StandardCharsets.UTF_8);
    return !TestLogs.read(List.of(signature), log, null).findings().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, false",
    "0, 5, true",
    "0, 10, true",
    "0, 11, false",
    // the later line is too near, the earlier one is not
    "0 6, 8, true",
    // the earlier line is too far, the later one is not
    "0 10, 16, true",
    "0 4 8 12, 20, true",
    "0 18, 20, false",
  })
  void aLineComesNeitherTooSoonNorTooLate(String asked, String silent, boolean found) {
    Signature signature =
        signature(
            null,
            step("service asked", Bounds.NONE),
            step(
                "service silent", new Bounds(Duration.ofSeconds(5), Duration.ofSeconds(10), null)));
    assertThat(isFound(signature, asked, silent)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"0, 3, true", "0, 4, false", "0 10, 13, true", "10, 9, false"})
  void aLineStandsNoFartherDownThanSaid(String asked, String silent, boolean found) {
    Signature signature =
        signature(
            null,
            step("service asked", Bounds.NONE),
            step("service silent", new Bounds(null, null, 3)));
    assertThat(isFound(signature, asked, silent)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "0 6 12, 59, true",
    "0 6 13, 59, false",
    "0 9 12 15, 59, true",
    "0 20 29 32, 59, true",
    "0 20 29 33, 59, false",
    "0 1 2, 59, false",
    "0 3 6 9, 59, true",
  })
  void thriceInSoLongAndNotTooClose(String asked, String silent, boolean found) {
    Bounds apart = new Bounds(Duration.ofSeconds(3), null, null);
    Signature signature =
        signature(
            Duration.ofSeconds(12),
            Collections.nCopies(3, step("service asked", apart)).toArray(Step[]::new));
    assertThat(isFound(signature, asked, silent)).isEqualTo(found);
  }

  @Test
  void boundsThatCannotBeHeldAreRejected() {
    Duration minute = Duration.ofMinutes(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(minute, Duration.ofSeconds(59), null))
        .withMessage("no time is at least PT1M and at most PT59S; 'after' is the lesser one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(minute.negated(), null, null))
        .withMessage("a time bound cannot be negative: PT-1M");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(null, null, 0));
  }
}
