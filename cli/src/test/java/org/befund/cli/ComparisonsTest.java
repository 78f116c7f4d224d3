package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.Approved;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** history, diff and verify as a user meets them. */
class ComparisonsTest {
  private static final String OFFICE = "../examples/contoso-hq";
  private static final String SEPTEMBER = "../examples/contoso-hq-september";
  private static final String EVALUATED =
      "evaluate ../examples/contoso-hq --advisory MSA-954960 --as-of 2008-08-20 --lang en"
          + " --format json";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "history.en.txt, --lang en",
    "history.de.txt, --lang de",
    "history.de.md, --lang de --format markdown",
    "history.json, --lang en --format json"
  })
  void tellsWhatWouldHaveBeenRecommended(String name, String options) {
    Outcome outcome = run("history MSA-954960 " + OFFICE + " " + options);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    Approved.check(name, withoutVersions(outcome.out()));
  }

  @ParameterizedTest
  @CsvSource({
    "diff.en.txt, --lang en",
    "diff.de.txt, --lang de",
    "diff.de.md, --lang de --format markdown",
    "diff.json, --lang en --format json"
  })
  void tellsWhatChangedAndWhatChangedIt(String name, String options) {
    String asked = " --advisory MSA-954960 --as-of 2008-09-05 ";
    Outcome outcome = run("diff " + OFFICE + " " + SEPTEMBER + asked + options);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    Approved.check(name, withoutVersions(outcome.out()));
  }

  @Test
  void beginsASpanWithTheStateOfItsFirstDay() {
    String out =
        run("history MSA-954960 " + OFFICE + " --lang en --between 2008-07-02 2008-07-10").out();

    assertThat(out.lines().filter(line -> line.matches("  \\d{4}-.*")))
        .containsExactly("  2008-07-02", "  2008-07-09", "  2008-07-10");
  }

  @Test
  void failsWhereAVerdictBecomesWhatIsAskedFor() {
    String diff = "diff " + OFFICE + " " + SEPTEMBER + " --advisory MSA-954960 --as-of 2008-09-05";

    assertThat(run(diff + " --fail-on fixed").code()).isEqualTo(ExitCode.STATUS_OCCURRED);
    assertThat(run(diff + " --fail-on known_affected").code()).isZero();
  }

  @Test
  void putsWhatTheKnowledgeChangedDownToIt() throws IOException {
    Path other = folder.resolve("kb");
    copy(Path.of("../kb/advisories"), other.resolve("advisories"));
    copy(Path.of("../kb/catalogue"), other.resolve("catalogue"));
    Path file = other.resolve("advisories/microsoft/954960.yaml");
    String text = Files.readString(file);
    assertThat(text).contains("3.1.6001.66");
    Files.writeString(file, text.replace("3.1.6001.66", "3.1.6001.65"));

    Outcome outcome =
        run(
            "diff %s --kb ../kb --kb %s --advisory MSA-954960 --as-of 2008-09-05 --lang en"
                .formatted(OFFICE, other));

    assertThat(outcome.out())
        .contains("wsus01, MSA-954960 - because of the knowledge\n")
        .doesNotContain("because of the environment", "because of the logs");
    assertThat(run("diff " + OFFICE + " --kb ../kb --kb ../kb --lang en").out())
        .contains("Verdicts that differ: 0 of");
  }

  @Test
  void aResultIsMadeAgain() throws IOException {
    Path result = result(EVALUATED);

    Outcome outcome = run("verify " + result + " " + OFFICE + " --lang en");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith(result + ": the same came out, byte for byte\n");
  }

  @Test
  void whatIsNotAsItWasIsNamed() throws IOException {
    Path result = result(EVALUATED);
    Path office = folder.resolve("office");
    copy(Path.of(OFFICE), office);
    Path log = office.resolve("logs/WindowsUpdate.log");
    Files.writeString(log, "one more line\r\n", StandardOpenOption.APPEND);

    Outcome outcome = run("verify " + result + " " + office + " --lang en");
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("the same verdicts came out, from something that is not the same")
        .contains("- Log: logs/WindowsUpdate.log of pc-017 sha256 ")
        .doesNotContain("Environment:", "Knowledge:", "Program:");

    Files.delete(log);
    String gone = run("verify " + result + " " + office + " --lang en").out();
    assertThat(gone).contains("something else came out").contains("→ not read");
  }

  @Test
  void anAlteredResultIsTold() throws IOException {
    Path result = result(EVALUATED);
    String text = Files.readString(result);
    Files.writeString(result, text.replaceFirst("known_affected", "fixed"));
    assertThat(run("verify " + result + " " + OFFICE + " --lang en").out())
        .contains("something else came out")
        .contains("Nothing that the result was made of: so the file was altered.")
        .contains("- Verdict: fixed → affected");

    Files.writeString(result, text.replaceFirst("Install it on the WSUS server", "Do nothing"));
    Outcome outcome = run("verify " + result + " " + OFFICE + " --lang en");
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out())
        .contains("the file was altered")
        .containsPattern("The first line that came out otherwise is line \\d+\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"schema\": \"befund-result/2\"}", "x: [", "\u0000"})
  void whatIsNoResultIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("result.json"), text);
    Outcome outcome = run("verify " + file + " " + OFFICE);

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(file + ":").doesNotContain("should not have happened");
  }

  @Test
  void aResultThatDoesNotTellWhatItWasMadeOfCannotBeMadeAgain() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("result.json"),
            "{\"schema\": \"befund-result/1\", \"kb\": {\"version\": \"1\"}, \"asOf\":"
                + " \"2008-08-20\", \"environment\": \"x\", \"assessments\": []}");

    assertThat(run("verify " + file + " " + OFFICE))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                file
                    + ": the result does not tell what it was made of: the keys engine, options"
                    + " and inputs are missing\n"));
    assertThat(run("diff " + file + " " + file).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          history                                     | PATH is missing
          history MSA-954960                          | PATH is missing
          history MSA-9549600 x                       | there is no advisory 'MSA-9549600'
          history MSA-954960 x --between 2008-07-01   | option --between needs 2 values, each YYYY-MM-DD
          history MSA-954960 x --between 2008-07-02 1 | option --between needs a day such as 2008-08-20, but '1' is none
          history MSA-954960 x --between 2008-07-02 2008-07-01 | option --between: 2008-07-01 is before 2008-07-02, but the earlier day comes first
          diff x                                      | B is missing
          diff x y --kb a --kb b --kb c               | option --kb is given more than twice
          diff x y --fail-on nothing                  | option --fail-on cannot be 'nothing'
          verify x                                    | PATH is missing
          """)
  void tellsWhatIsWrongWithACommandLine(String arguments, String message) {
    Outcome outcome = run(arguments);

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines().findFirst()).contains("befund: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "history MSA-954960 nowhere",
        "diff nowhere nowhere",
        "diff ../examples/contoso-hq ../examples/contoso-hq --kb nowhere",
        "evaluate ../examples/contoso-hq --kb nowhere",
        "evaluate ../examples/contoso-hq --kb ../docs",
        "evaluate ../examples/contoso-hq --kb ../README.md",
        "verify nowhere ../examples/contoso-hq"
      })
  void whatIsNotThereIsNamed(String arguments) {
    Outcome outcome = run(arguments);

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isNotEmpty().doesNotContain("should not have happened");
  }

  private Path result(String arguments) throws IOException {
    return Files.writeString(folder.resolve("result.json"), run(arguments).out());
  }

  private static String withoutVersions(String text) {
    return text.replaceAll("\\b[0-9a-f]{12}\\b(?!…)", "(digest)")
        .replaceAll("0[0-9.]*(-SNAPSHOT)?\\+\\(digest\\)", "(version)");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static Outcome run(String arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings = Trial.of(SampleResults.result()).surroundings(out, err);
    int code = Program.run(arguments.split(" "), surroundings, new BuiltInEngine());
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
