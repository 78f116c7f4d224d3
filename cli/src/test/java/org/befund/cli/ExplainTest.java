package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void theCommandThatItTellsNamesTheKnowledgeThatCounts() {
    Outcome outcome =
        explain("--kb=../kb", "--advisory=MSA-954960", "--host=pc-018", "--why-not=known_affected");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("./befund explain ../examples/contoso-hq --kb ../kb --advisory MSA-954960");
  }

  @Test
  void tellsWhatWouldHaveToBeOtherwise() {
    Outcome outcome =
        explain("--advisory", "MSA-954960", "--host", "pc-018", "--why-not", "known_affected");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("1. Contradicts what is known. Then: affected, workaround-kb954960")
        .contains("--what-if", "'product:Windows Server Update Services=3.0 RTM'")
        .contains("instead of complete:products=true");
  }

  /** The server is proved by what is installed and by its log; none alone is enough to clear it. */
  @Test
  void findsWithinTheBoundFactsThatDoOnlyTogether() {
    Outcome outcome =
        explain("--advisory", "MSA-954960", "--host", "wsus01", "--why-not", "known_not_affected");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("1. Contradicts what is known. Then: not affected, nothing")
        .contains("Services=not_installed", "log:logs/SoftwareDistribution.log=withheld");
  }

  /** A host without facts, beside others. */
  @Test
  void findsTwoMissingFactsOfAHostThatNothingIsKnownOf() {
    Outcome outcome =
        explain("--advisory", "MSA-954960", "--host", "pc-019", "--why-not", "known_affected");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("'product:Windows Server Update Services=3.0 RTM'")
        .contains("--what-if 'product:Windows Server Update Services=3.0 SP1' --what-if");
  }

  @Test
  void saysThatItIsSoAlready() {
    Outcome outcome =
        explain("--advisory", "MSA-954960", "--host", "wsus01", "--why-not", "known_affected");
    assertThat(outcome.out()).contains("It is so: the verdict is \"affected\".");
    assertThat(
            explain(
                    "--advisory",
                    "MSA-954960",
                    "--host",
                    "wsus01",
                    "--why-not-remediation",
                    "install-update-kb954960",
                    "--format",
                    "json")
                .out())
        .contains("\"remediation\" : \"install-update-kb954960\"", "\"isSo\" : true");
  }

  @Test
  void asksWhatIsWorthMostFirst() {
    Outcome outcome = explain("--advisory", "MSA-954960", "--host", "pc-019", "--ask");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "1. Is Windows Server Update Services installed on pc-019?",
            "To find out: Open the WSUS console",
            "2. Which version has");
  }

  @Test
  void walksThroughTheQuestionsAndSavesTheAnswers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("answers.yaml");
    trial.answering("x", "3", "s", "q");
    Outcome outcome =
        explain(
            "--advisory",
            "MSA-954960",
            "--host",
            "pc-019",
            "--ask",
            "--interactive",
            "--save",
            file.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "pc-019: under investigation",
            "3) Windows Server Update Services 3.0 SP1 is installed on pc-019",
            "found 'x', expected a release or version of Windows Server Update Services",
            "Some of it is still open.",
            "--what-if 'product:Windows Server Update Services=3.0 SP1'");
    assertThat(file)
        .content()
        .isEqualTo(
            """
            hosts:
              - name: pc-019
                products:
                  - {name: "Windows Server Update Services", version: "3.0", servicePack: SP1}
            """);
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
        "--why-not | affected | option --why-not cannot be 'affected' | valid: known_affected",
        "--why-not-remediation | install | option --why-not-remediation cannot be 'install' | Try",
        "--trials | few | option --trials cannot be 'few', expected a number such as 1000 | Try",
        "--save | x.yaml | option --save goes with --ask | Try",
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
