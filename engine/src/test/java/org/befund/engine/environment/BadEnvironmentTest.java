package org.befund.engine.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code bad} holds one environment and the report that it must get. */
class BadEnvironmentTest {
  private static final Path BAD = Path.of("src/test/resources/bad");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(BAD)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrong(String name) throws IOException {
    Path folder = BAD.resolve(name);
    Unreadable e = catchThrowableOfType(Unreadable.class, () -> EnvironmentReader.read(folder));
    assertThat(e).as("everything in %s was read", name).isNotNull();
    String report = e.problems().stream().map(Problem::report).collect(Collectors.joining("\n"));
    String seen = report.replace(BAD + File.separator, "");
    String expected = Files.readString(folder.resolve("expected-errors.txt"));
    assertThat(seen + "\n").isEqualTo(expected.replace("\r\n", "\n"));
  }

  @Test
  void saysThatAFileIsMissing() {
    Unreadable e =
        catchThrowableOfType(
            Unreadable.class, () -> EnvironmentReader.read(BAD.resolve("nowhere.yaml")));
    assertThat(e.problems()).extracting(Problem::message).containsExactly("there is no such file");
  }
}
