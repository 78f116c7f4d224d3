package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.befund.kb.lint.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  private static final String BASE = "../docs/lint/base";

  private final Trial trial = Trial.of(SampleResults.result());

  @TempDir private Path folder;

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(trial.run("kb", "lint", BASE))
        .isEqualTo(new Outcome(ExitCode.DONE, "3 files: 0 errors, 0 warnings\n", ""));
  }

  @Test
  void examinesTheKnowledgeBesideTheProgramWithoutAPath() {
    Outcome outcome = trial.run("kb", "lint");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).matches("\\d+ files: 0 errors, 0 warnings(, \\d+ excepted)?\n");
  }

  @Test
  void showsLineAndCaretAndWhatIsMeant() throws IOException {
    Path file = advisory("section: overview", "section: overvew");

    assertThat(trial.run("kb", "lint", file.toString()))
        .isEqualTo(
            new Outcome(
                ExitCode.FAILED,
                """
                FILE:12:33: error BF203: found 'overvew', expected a section of 'sections'
                  12 |   - {date: 2024-03-04, section: overvew, summary: {en: First publication, de: Erste Veröffentlichung}}
                     |                                 ^
                  did you mean 'overview'?
                  valid: overview, fixes
                1 file: 1 error, 0 warnings
                """
                    .replace("FILE", file.toString()),
                ""));
  }

  @Test
  void warningsAloneAreNoFailure() throws IOException {
    Path file = advisory("{en: Fixes, de: Korrekturen}", "{en: Fixes}");

    Outcome outcome = trial.run("kb", "lint", file.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out()).contains("warning BF701").endsWith("0 errors, 1 warning\n");
  }

  @Test
  void tellsHowManyFlawsAreExcepted() throws IOException {
    Path file =
        advisory(
            "{en: Fixes, de: Korrekturen}",
            "{en: Fixes}\nlint: [{code: BF701, at: sections.fixes, reason: nobody reads it}]");

    assertThat(trial.run("kb", "lint", file.toString()).out())
        .isEqualTo("1 file: 0 errors, 0 warnings, 1 excepted\n");
  }

  @Test
  void whatCannotBeReadDoesNotKeepTheRestFromBeingExamined() throws IOException {
    advisory("section: overview", "section: overvew");
    Files.writeString(folder.resolve("tab.yaml"), "a:\n\tb\n");

    Outcome outcome = trial.run("kb", "lint", folder.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.DONE_IN_PART);
    assertThat(outcome.out())
        .contains("error BF203", "tab.yaml:2:1: error BF002")
        .endsWith("; 1 could not be read\n");
  }

  @Test
  void casesOfAnAdvisoryThatCannotBeReadAreNotBlamedForIt() throws IOException {
    advisory("subjects:", "\tsubjects:");

    Outcome outcome = trial.run("kb", "lint", folder.toString());

    assertThat(outcome.out())
        .contains("error BF002: found a tab")
        .doesNotContain("BF210")
        .endsWith("3 files: 1 error, 0 warnings; 1 could not be read\n");
  }

  @Test
  void anAdvisoryAboutNoProductIsAnError() throws IOException {
    Path file = advisory("subjects: [example-server]", "subjects: []");

    Outcome outcome = trial.run("kb", "lint", file.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out()).contains("error BF106", "'subjects' needs at least one product");
  }

  @Test
  void aPathThatLeadsNowhereIsAnErrorOfUse() {
    assertThat(trial.run("kb", "lint", "nowhere"))
        .isEqualTo(
            new Outcome(ExitCode.NOTHING_DONE, "", "nowhere: there is no such file or folder\n"));
  }

  @Test
  void nothingThatCanBeReadIsNothingDone() throws IOException {
    Path file = Files.writeString(folder.resolve("tab.yaml"), "a:\n\tb\n");

    assertThat(trial.run("kb", "lint", file.toString()).code()).isEqualTo(ExitCode.NOTHING_DONE);
  }

  @Test
  void listsEveryCodeInALineOrTwo() {
    Outcome outcome = trial.run("kb", "lint", "--codes");

    assertThat(outcome.code()).isZero();
    for (Code code : Code.values()) {
      assertThat(outcome.out()).contains(code.id() + "  ");
    }
  }

  /** The advisory without flaws and its cases, with the first place of a text changed. */
  private Path advisory(String text, String other) throws IOException {
    String base = Files.readString(Path.of(BASE, "advisories/example.yaml"));
    Files.createDirectories(folder.resolve("kb/advisories"));
    Path catalogue = Files.createDirectories(folder.resolve("kb/catalogue"));
    Files.copy(Path.of(BASE, "catalogue/example.yaml"), catalogue.resolve("example.yaml"));
    Files.copy(
        Path.of(BASE, "advisories/example.cases.yaml"),
        folder.resolve("kb/advisories/example.cases.yaml"));
    assertThat(base).contains(text);
    int at = base.indexOf(text);
    return Files.writeString(
        folder.resolve("kb/advisories/example.yaml"),
        base.substring(0, at) + other + base.substring(at + text.length()));
  }
}
