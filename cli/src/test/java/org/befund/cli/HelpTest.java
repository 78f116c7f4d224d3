package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.Approved;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  private final Trial trial = Trial.of(SampleResults.result());

  static List<String> commands() {
    return List.of(
        "",
        "evaluate",
        "scan",
        "explain",
        "batch",
        "history",
        "diff",
        "verify",
        "profile",
        "profile list",
        "profile detect",
        "kb",
        "kb list",
        "kb show",
        "kb test",
        "kb lint",
        "kb schema",
        "version");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isTheSameByOptionAndByCommand(String command) {
    Outcome byOption = trial.run((command + " --help").trim().split(" "));
    assertThat(byOption.code()).isZero();
    assertThat(byOption.err()).isEmpty();
    String name = command.isEmpty() ? "befund" : "befund-" + command.replace(' ', '-');
    Approved.check("help/" + name + ".txt", byOption.out());

    if (!command.contains(" ")) {
      assertThat(trial.run(("help " + command).trim().split(" "))).isEqualTo(byOption);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tellsTheVersionEverywhere(String command) {
    Outcome outcome = trial.run((command + " --version").trim().split(" "));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("befund ").endsWith("\n");
  }

  @Test
  void showsHelpAsAnErrorWhereACommandIsMissing() {
    assertThat(trial.run())
        .isEqualTo(new Outcome(ExitCode.NOTHING_DONE, "", trial.run("--help").out()));
    assertThat(trial.run("kb"))
        .isEqualTo(new Outcome(ExitCode.NOTHING_DONE, "", trial.run("kb", "--help").out()));
  }
}
