package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageErrorTest {

  static Stream<Arguments> errors() {
    String evaluate = "Try 'befund evaluate --help'.\n";
    return Stream.of(
        Arguments.of(
            "evalute x",
            "befund: there is no command 'evalute'\n"
                + "  did you mean 'evaluate'?\n"
                + "  valid: evaluate, explain, batch, scan, history, diff, verify, profile, kb,"
                + " version, help\n"
                + "Try 'befund --help'.\n"),
        Arguments.of(
            "help evalute",
            "befund: there is no command 'evalute'\n"
                + "  did you mean 'evaluate'?\n"
                + "  valid: evaluate, explain, batch, scan, history, diff, verify, profile, kb,"
                + " version, help\n"
                + "Try 'befund --help'.\n"),
        Arguments.of(
            "evaluate x --fromat json",
            "befund: there is no option --fromat\n"
                + "  did you mean '--format'?\n"
                + "  valid: --help, --version, --advisory, --as-of, --between, --kb, --format, --lang,"
                + " --fail-on, --color\n"
                + evaluate),
        Arguments.of("evaluate", "befund: PATH is missing\n" + evaluate),
        Arguments.of("evaluate a b", "befund: 'b' is one argument too many\n" + evaluate),
        Arguments.of(
            "evaluate x --as-of", "befund: option --as-of needs a value, YYYY-MM-DD\n" + evaluate),
        Arguments.of(
            "evaluate x --as-of 2008-02-30",
            "befund: option --as-of needs a day such as 2008-08-20, but '2008-02-30' is none\n"
                + evaluate),
        Arguments.of(
            "evaluate x --lang en --lang de",
            "befund: option --lang is given more than once\n" + evaluate),
        Arguments.of(
            "evaluate x --format jsn",
            "befund: option --format cannot be 'jsn'\n"
                + "  did you mean 'json'?\n"
                + "  valid: text, json\n"
                + evaluate),
        Arguments.of(
            "evaluate x --lang fr",
            "befund: option --lang cannot be 'fr'\n  valid: en, de\n" + evaluate),
        Arguments.of(
            "evaluate x --fail-on fixd",
            "befund: option --fail-on cannot be 'fixd'\n"
                + "  did you mean 'fixed'?\n"
                + "  valid: known_affected, known_not_affected, fixed, under_investigation\n"
                + evaluate),
        Arguments.of(
            "evaluate x --advisory MSA-954961",
            "befund: there is no advisory 'MSA-954961'\n"
                + "  did you mean 'MSA-954960'?\n"
                + "  valid: MSA-2607712, MSA-2846338, MSA-2960358, MSA-3009008, MSA-945713, MSA-953839, MSA-954474,"
                + " MSA-954960\n"
                + evaluate),
        Arguments.of(
            "kb show 954474",
            "befund: there is no advisory '954474'\n"
                + "  did you mean 'MSA-954474'?\n"
                + "  valid: MSA-2607712, MSA-2846338, MSA-2960358, MSA-3009008, MSA-945713, MSA-953839, MSA-954474,"
                + " MSA-954960\n"
                + "Try 'befund kb show --help'.\n"),
        Arguments.of("kb show", "befund: ID is missing\nTry 'befund kb show --help'.\n"),
        Arguments.of(
            "evaluate x\u001b[31m y\u0007",
            "befund: 'y\\u0007' is one argument too many\n" + evaluate));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isToldWithAdvice(String line, String message) {
    assertThat(Trial.of(SampleResults.result()).run(line.split(" ")))
        .isEqualTo(new Outcome(ExitCode.NOTHING_DONE, "", message));
  }
}
