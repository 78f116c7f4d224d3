package org.befund.engine.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.befund.engine.result.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked where something of a host is not known. */
class OpenFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {system: os-1, releases: [SP1]} | {}                       | What is the operating system of h? Acme OS 1 RTM or another system: known_not_affected; Acme OS 1 SP1: known_affected
          {anyOf: [{system: os-2}, {system: os-1}]} | {}             | What is the operating system of h? Acme OS 2 or Acme OS 1: known_affected; another system: known_not_affected
          {anyOf: [{system: os-2}, {system: os-1, releases: [RTM]}, {system: os-1, releases: [SP1]}]} | {} | What is the operating system of h? Acme OS 2 or Acme OS 1: known_affected; another system: known_not_affected
          {system: os-1, releases: [SP1]} | {os: {name: Acme OS 1}}  | Which service pack of Acme OS 1 does h have? RTM: known_not_affected; SP1: known_affected
          {system: os-1, releases: [SP1]} | {os: {name: Acme OS 1 SP1}} |
          {product: suite, releases: ['1.0']} | {products: [Acme Suite]} | Which release of Acme Suite is installed on h? 1.0: known_affected; 2.0: known_not_affected
          {product: suite, releases: ['1.0']} | {products: [Acme Suite 2.0, Acme Suite 1.0a]} | Which release of Acme Suite is installed on h? 1.0: known_affected; 2.0: known_not_affected
          {allOf: [{product: suite, releases: ['1.0']}, {product: suite, releases: ['2.0']}]} | {products: [Acme Suite 2.0, Acme Suite 1.0a]} | Which release of Acme Suite is installed on h? 1.0: known_affected; 2.0: known_not_affected
          {allOf: [{product: suite, releases: ['1.0']}, {product: suite, releases: ['2.0']}]} | {products: [Acme Suite 2.0, Acme Suite]} | Which release of Acme Suite is installed on h? 1.0: known_affected; 2.0: known_not_affected
          {update: "200009", installedFrom: 2012-05-01} | {updates: [{kb: "200009", state: installed}]} | On which day was the update of KB 200009 installed on h? on 2012-05-01 or later: known_affected; before 2012-05-01: known_not_affected
          """)
  void whatIsMissingIsAskedForOnce(String condition, String host, String asked) {
    assertThat(asked(Trial.assessment(condition, host))).isEqualTo(asked == null ? "" : asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-12-31 | false
          2013-01-01 | true
          2013-12-31 | true
          2014-01-01 | false
          """)
  void daysOfAReferenceHoldForThatUse(LocalDate day, String truth) {
    String advisory =
        Trial.advisory(
            "{anyOf: [{condition: there, since: 2013-01-01, until: 2014-01-01},"
                + " {system: os-2}]}",
            "conditions: {there: {system: os-1}}\n");
    assertThat(Trial.truth(Trial.assessment(advisory, "{os: {name: Acme OS 1}}", day)))
        .isEqualTo(truth);
  }

  /** Either update by itself, but not both: neither record settles anything alone. */
  @Test
  void whatMattersTogetherOnlyIsAskedForTogether() {
    Assessment assessment =
        Trial.assessment(
            "{anyOf: [{allOf: [{update: \"200001\"}, {not: {update: \"200002\"}}]},"
                + " {allOf: [{update: \"200002\"}, {not: {update: \"200001\"}}]}]}",
            "{}");
    assertThat(assessment.unknowns()).hasSize(2);
    Assessment.UnknownFact one = assessment.unknowns().get(0);
    Assessment.UnknownFact other = assessment.unknowns().get(1);
    assertThat(one.whatIf()).isEqualTo("update:200001");
    assertThat(other.whatIf()).isEqualTo("update:200002");
    assertThat(one.together()).containsExactly(other.fact());
    assertThat(other.together()).containsExactly(one.fact());
  }

  private static String asked(Assessment assessment) {
    List<String> asked =
        assessment.unknowns().stream()
            .map(
                each ->
                    each.fact()
                        + " "
                        + String.join(
                            "; ",
                            each.outcomes().stream()
                                .map(
                                    o ->
                                        o.condition()
                                            + ": "
                                            + o.status().name().toLowerCase(Locale.ROOT))
                                .toList()))
            .toList();
    return String.join("\n", asked);
  }
}
