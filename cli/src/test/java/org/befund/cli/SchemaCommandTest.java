package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandTest {
  private static final Path SCHEMAS = Path.of("..", "kb", "schema");

  private final Trial trial = Trial.of(SampleResults.result());

  /** To write the files anew, run with {@code -Dbefund.approve=true}. */
  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void printsTheSchemaThatLiesBesideTheKnowledge(DocumentKind kind) throws IOException {
    Outcome outcome = trial.run("kb", "schema", kind.word());
    Path file = SCHEMAS.resolve(kind.word() + ".schema.json");
    if (Boolean.getBoolean("befund.approve")) {
      Files.createDirectories(SCHEMAS);
      Files.writeString(file, outcome.out());
    }

    assertThat(outcome).isEqualTo(new Outcome(ExitCode.DONE, Files.readString(file), ""));
  }

  @Test
  void tellsWhatThereIs() {
    assertThat(trial.run("kb", "schema", "advisry"))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                """
                befund: there is no schema of 'advisry'
                  did you mean 'advisory'?
                  valid: advisory, cases, catalogue, environment, profile
                Try 'befund kb schema --help'.
                """));
    assertThat(trial.run("kb", "schema").err()).startsWith("befund: DOCUMENT is missing\n");
  }
}
