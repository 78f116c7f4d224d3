package org.befund.engine.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.befund.engine.result.Assessment;
import org.befund.rules.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A remediation that is enough on some hosts only. */
class EnoughTest {
  private static final String ADVISORY = "EX-ENOUGH";

  private static Assessment with(Truth half, Truth willDo, Truth whole) {
    return Trial.of(
        ADVISORY,
        "2020-01-01",
        "affected=true half="
            + state(half)
            + " whole="
            + state(whole)
            + " half-will-do="
            + Trial.word(willDo));
  }

  private static String state(Truth applied) {
    return switch (applied) {
      case TRUE -> "applied";
      case FALSE -> "not_applied";
      case UNKNOWN -> "unknown";
    };
  }

  @Test
  void correctsOnlyWhereItIsEnough() {
    for (Truth half : Truth.values()) {
      for (Truth willDo : Truth.values()) {
        for (Truth whole : Truth.values()) {
          Truth corrected = half.and(willDo).or(whole);
          String status =
              switch (corrected) {
                case TRUE -> "fixed";
                case FALSE -> "known_affected";
                case UNKNOWN -> "under_investigation";
              };
          assertThat(Trial.word(with(half, willDo, whole).status()))
              .as("half %s, will do %s, whole %s", half, willDo, whole)
              .isEqualTo(status);
        }
      }
    }
  }

  @Test
  void isInPlaceThoughItIsNotEnoughAndTheRestIsThePlan() {
    Assessment assessment = with(Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertThat(Trial.states(assessment))
        .containsEntry("half", "applied")
        .containsEntry("whole", "recommended");
    assertThat(assessment.plan()).containsExactly("whole");
    assertThat(assessment.reasons())
        .anyMatch(each -> each.rule().equals("the-remediation-alone-cannot-correct-this-host"));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, Will half do?", "FALSE,"})
  void asksWhetherItIsEnoughOnlyWhereItIsApplied(Truth half, String question) {
    Assessment assessment = with(half, Truth.UNKNOWN, Truth.FALSE);
    assertThat(Trial.asked(assessment))
        .containsExactlyElementsOf(question == null ? List.of() : List.of(question));
  }
}
