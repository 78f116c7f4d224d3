package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  private static final String OFFICE = "../examples/contoso-hq";
  private final Trial trial = Trial.of(SampleResults.result());

  private Outcome explain(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "explain";
    args[1] = OFFICE;
    args[2] = "--as-of";
    args[3] = "2008-08-20";
    System.arraycopy(more, 0, args, 4, more.length);
    return trial.run(args);
  }

  @Test
  void tellsTheWholeChainDownToPlacesAndSections() {
    Outcome outcome = explain("--advisory", "MSA-954960");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("wsus01: affected (MSA-954960, confidence high)")
        .contains("stated to be complete", "environment.yaml:8]")
        .contains("[MSA-954960, Affected software]")
        .contains("logs/WindowsUpdate.log:7]")
        .contains("Not for this host: Upgrade WSUS 3.0 to Service Pack 1");
  }

  @Test
  void explainsHostsThatTheAdvisoryIsNotAboutWhenTheyAreNamed() {
    Outcome outcome = explain("--advisory", "MSA-954960", "--host", "PC-018");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("pc-018: not affected");
  }

  @Test
  void tellsWhatWouldBeDifferent() {
    Outcome outcome =
        explain(
            "--advisory",
            "MSA-954960",
            "--what-if",
            "remediation:install-update-kb954960=applied",
            "--format",
            "json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("\"schema\" : \"befund-explanation/1\"")
        .contains("\"set\" : \"remediation:install-update-kb954960=applied\"")
        .contains("\"differences\"", "\"steps\"");
  }

  @Test
  void writesMarkdownWithoutLooseMarks() {
    Outcome outcome = explain("--advisory", "MSA-954960", "--format", "markdown", "--lang", "de");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("## **wsus01:** **betroffen**", "### Warum dieses Urteil");
    assertThat(outcome.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--host | pc-17 | there is no host 'pc-17' in the environment | did you mean 'pc-017'?",
        "--what-if | updat:954960=installed | option --what-if 'updat:954960=installed': found 'updat', expected a kind of fact | did you mean 'update'?",
        "--advisory | MSA-95496 | there is no advisory 'MSA-95496' | did you mean 'MSA-954960'?",
        "--format | yaml | option --format cannot be 'yaml' | valid: text, markdown, json",
      })
  void tellsWhatIsWrongWithTheCommandLine(
      String option, String value, String message, String advice) {
    Outcome outcome = explain(option, value);
    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message, advice);
  }
}
