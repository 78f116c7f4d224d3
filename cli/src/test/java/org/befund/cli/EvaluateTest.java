package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.rules.conclusion.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateTest {
  private static final Result AFFECTED = SampleResults.result(SampleResults.affected());

  @Test
  void asksForEverythingOfTodayUnlessTold() {
    Trial trial = Trial.of(AFFECTED);

    assertThat(trial.run("evaluate", "x").code()).isZero();
    assertThat(trial.request())
        .isEqualTo(
            new EvaluateRequest(
                Path.of("x"), Trial.TODAY, List.of(), false, "en", List.of(), "auto"));
  }

  @Test
  void asksForWhatTheOptionsSay() {
    Trial trial = Trial.of(AFFECTED);
    trial.run(
        ("evaluate --advisory MSA-954960 --as-of=2008-07-09 x --advisory MSA-954474 --format json"
                + " --lang de --fail-on fixed --color never")
            .split(" "));

    assertThat(trial.request())
        .isEqualTo(
            new EvaluateRequest(
                Path.of("x"),
                LocalDate.of(2008, 7, 9),
                List.of("MSA-954960", "MSA-954474"),
                true,
                "de",
                List.of(Status.Value.FIXED),
                "never"));
  }

  @ParameterizedTest
  @CsvSource({
    "de_DE.UTF-8,,,de",
    "C,,de_DE,en",
    ",de_AT,en_US,de",
    ",,de,de",
    ",,fr_FR,en",
    ",,,en"
  })
  void takesTheLanguageOfTheLocale(String all, String messages, String lang, String expected) {
    Trial trial =
        Trial.of(AFFECTED)
            .with(
                Map.of(
                    "LC_ALL", all == null ? "" : all,
                    "LC_MESSAGES", messages == null ? "" : messages,
                    "LANG", lang == null ? "" : lang));
    trial.run("evaluate", "x");

    assertThat(trial.request().language()).isEqualTo(expected);
  }

  @Test
  void exitsWith1WhereTheStatusOccurs() {
    Trial trial = Trial.of(AFFECTED);

    assertThat(trial.run("evaluate", "x", "--fail-on", "known_affected").code()).isEqualTo(1);
    assertThat(trial.run("evaluate", "x", "--fail-on", "fixed").code()).isZero();
    assertThat(trial.run("evaluate", "x", "--fail-on", "fixed", "--fail-on=known_affected").code())
        .isEqualTo(1);
  }

  @Test
  void exitsWith3AndListsWhatWasUnreadable() {
    Outcome outcome =
        Trial.of(SampleResults.everything())
            .run("evaluate", "x", "--format", "json", "--fail-on", "known_affected");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                ExitCode.DONE_IN_PART,
                JsonResult.of(SampleResults.everything()),
                "environment.yaml:14:18: found '3.x', expected a version such as 3.1.6001.66\n"
                    + "  14 |         version: 3.x\n"
                    + "     |                  ^\n"
                    + "logs/gone.log: there is no such file\n"));
  }

  @Test
  void exitsWith2WhereNothingCouldBeEvaluated() {
    Problem problem =
        new Problem(
            "a\u001b.yaml",
            new Position(1, 5),
            "found '\u009b'",
            "\ta\u001bb\u009bc",
            List.of(),
            null);
    Trial trial =
        new Trial(
            request -> {
              throw new Unreadable(List.of(problem));
            });

    assertThat(trial.run("evaluate", "x"))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                "a\\u001b.yaml:1:5: found '\\u009b'\n"
                    + "  1 | \ta\\u001bb\\u009bc\n"
                    + "    | \t        ^\n"));
  }

  @Test
  void tellsADefectInOneLine() throws Exception {
    Trial trial =
        new Trial(
            request -> {
              throw new IllegalStateException("no\u001b rules");
            });
    Outcome outcome = trial.run("evaluate", "x");

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "befund: this should not have happened: java.lang.IllegalStateException: no\\u001b"
                + " rules; details are in ")
        .endsWith(".txt\n")
        .hasLineCount(1);
    Path details = Path.of(outcome.err().replaceAll("(?s).* in ", "").trim());
    assertThat(Files.readString(details)).contains("EvaluateTest");
    Files.delete(details);
  }

  @Test
  void usesColourOnlyWhereItIsWelcome() {
    assertThat(coloured(Map.of(), true)).isTrue();
    assertThat(coloured(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(coloured(Map.of(), false)).isFalse();
    assertThat(coloured(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(coloured(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(coloured(Map.of("NO_COLOR", "1"), false, "--color", "always")).isTrue();
    assertThat(coloured(Map.of(), true, "--color", "never")).isFalse();
  }

  @Test
  void endsInSilenceWhenThePipeIsClosed() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws java.io.IOException {
            throw new java.io.IOException("Broken pipe");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(closed, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(),
            false,
            () -> Trial.TODAY);

    int code = Program.run(new String[] {"evaluate", "x"}, surroundings, Trial.of(AFFECTED));

    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static boolean coloured(
      Map<String, String> variables, boolean terminal, String... options) {
    Trial trial = Trial.of(AFFECTED).with(variables);
    if (terminal) {
      trial.onTerminal();
    }
    String[] args = new String[2 + options.length];
    args[0] = "evaluate";
    args[1] = "x";
    System.arraycopy(options, 0, args, 2, options.length);
    return trial.run(args).out().contains("\u001b[");
  }
}
