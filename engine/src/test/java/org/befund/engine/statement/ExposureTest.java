package org.befund.engine.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.kb.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What affects, what excludes and what is left open, in every combination. */
class ExposureTest {
  private static final String DAY = "2020-02-01";
  private static final List<String> TRUTHS = List.of("true", "false", "unknown");

  /** What is known of a host. */
  record Known(String affected, String excluded, String leftOpen, String corrected) {

    String given() {
      String update =
          corrected.equals("unknown")
              ? ""
              : " update=" + (corrected.equals("true") ? "applied" : "not_applied");
      return "affected=" + affected + " excluded=" + excluded + " left-open=" + leftOpen + update;
    }

    /** The verdict as the format's description has it, worked out without any rule. */
    String status() {
      if (excluded.equals("true")) {
        return "known_not_affected";
      }
      if (affected.equals("false")) {
        return leftOpen.equals("false") ? "known_not_affected" : "under_investigation";
      }
      if (corrected.equals("true")) {
        return "fixed";
      }
      boolean given = affected.equals("true") && excluded.equals("false");
      return given && corrected.equals("false") ? "known_affected" : "under_investigation";
    }

    Known with(String what, String truth) {
      return new Known(
          what.equals("Affected?") ? truth : affected,
          what.equals("Excluded?") ? truth : excluded,
          what.equals("Left open?") ? truth : leftOpen,
          corrected);
    }

    Map<String, String> questions() {
      Map<String, String> questions = new LinkedHashMap<>();
      questions.put("Affected?", affected);
      questions.put("Excluded?", excluded);
      questions.put("Left open?", leftOpen);
      return questions;
    }
  }

  static Stream<Known> everything() {
    return TRUTHS.stream()
        .flatMap(
            a ->
                TRUTHS.stream()
                    .flatMap(
                        e ->
                            TRUTHS.stream()
                                .flatMap(o -> TRUTHS.stream().map(c -> new Known(a, e, o, c)))));
  }

  private static Assessment assess(Known known) {
    return Trial.of("EX-EXPOSURE", DAY, known.given());
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theVerdictIsThatOfTheDescription(Known known) {
    assertThat(Trial.word(assess(known).status())).isEqualTo(known.status());
  }

  /** An open question is asked if and only if one of its answers changes the verdict. */
  @ParameterizedTest
  @MethodSource("everything")
  void asksWhatWouldChangeTheVerdict(Known known) {
    Set<String> matter = new TreeSet<>();
    if (known.status().equals("under_investigation")) {
      known
          .questions()
          .forEach(
              (question, truth) -> {
                boolean changes =
                    truth.equals("unknown")
                        && List.of("true", "false").stream()
                            .anyMatch(
                                answer ->
                                    !known.with(question, answer).status().equals(known.status()));
                if (changes) {
                  matter.add(question);
                }
              });
    }
    Set<String> asked = Trial.asked(assess(known));
    asked.removeIf(question -> !known.questions().containsKey(question));
    assertThat(asked).isEqualTo(matter);
  }

  /** Every premise is there, and every chain ends in something that was seen or is written. */
  @ParameterizedTest
  @MethodSource("everything")
  void theChainIsWhole(Known known) {
    Assessment assessment = assess(known);
    Set<String> ids = new HashSet<>();
    assessment.reasons().forEach(reason -> ids.add(reason.id()));
    for (Reason reason : assessment.reasons()) {
      assertThat(ids).containsAll(reason.premises());
      assertThat(reason.statement()).isNotBlank().doesNotContain("{", "  ");
      assertThat(reason.premises().isEmpty()).as(reason.rule()).isEqualTo(reason.source() != null);
    }
    assessment.mitigatingFactors().forEach(each -> assertThat(ids).contains(each.reason()));
    assessment.threats().forEach(each -> assertThat(ids).contains(each.reason()));
    assessment.notices().forEach(each -> assertThat(ids).contains(each.reason()));
  }

  /** What decided the verdict stands among the premises of its reason, what did not hold too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "affected=true excluded=false left-open=false update=not_applied|the-question-is-answered-with-yes"
            + " a-mitigating-factor-does-not-hold the-problem-is-not-corrected",
        "affected=false excluded=unknown left-open=false|the-question-is-answered-with-no"
            + " the-host-is-none-that-the-advisory-leaves-open",
        "affected=false excluded=false left-open=false exempt=true|the-question-is-answered-with-no"
            + " the-question-is-answered-with-yes the-advisory-exempts-such-hosts"
            + " the-host-is-none-that-the-advisory-leaves-open",
        "affected=true excluded=true left-open=false|a-mitigating-factor-holds"
            + " the-question-is-answered-with-yes",
        "excluded=true|a-mitigating-factor-holds the-question-is-not-answered",
        "affected=false excluded=true left-open=true|a-mitigating-factor-holds"
            + " the-question-is-answered-with-no",
        "affected=false excluded=unknown left-open=true|the-host-is-one-that-the-advisory-leaves-open"
            + " the-question-is-answered-with-no whether-a-mitigating-factor-holds-is-open",
        "affected=false excluded=false|the-host-may-be-one-that-the-advisory-leaves-open"
            + " the-question-is-answered-with-no",
        "affected=true left-open=false update=not_applied|the-question-is-answered-with-yes"
            + " whether-a-mitigating-factor-holds-is-open the-problem-is-not-corrected"
      })
  void theVerdictNamesWhatItRestsOn(String given, String rules) {
    Assessment assessment = Trial.of("EX-EXPOSURE", DAY, given);
    List<String> premises =
        assessment.reasons().get(0).premises().stream()
            .map(id -> Objects.requireNonNull(assessment.reason(id)).rule())
            .toList();
    assertThat(premises).containsExactly(rules.split(" "));
  }

  @Test
  void anExcludingFactorIsAsSureAsWhatIsKnownOfIt() {
    Assessment excluded = Trial.of("EX-EXPOSURE", DAY, "affected=true excluded=true");
    assertThat(excluded.confidence()).isEqualTo(Confidence.HIGH);
    Assessment exempt = Trial.of("EX-EXPOSURE", DAY, "affected=false left-open=false exempt=true");
    assertThat(exempt.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void beforeItsFirstDayTheAdvisorySaysNothing() {
    Assessment early = Trial.of("EX-EXPOSURE", "2019-12-31", "affected=true excluded=true");
    assertThat(Trial.word(early.status())).isEqualTo("under_investigation");
    assertThat(early.mitigatingFactors()).isEmpty();
    assertThat(early.threats()).isEmpty();
    assertThat(early.notices()).isEmpty();
  }
}
