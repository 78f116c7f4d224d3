package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exports as operators hand them in: every verdict and every reject stands beside the export. */
class FieldExportsTest {
  private static final Path EXPORTS = Path.of("src/test/resources/inventory/field");

  @TestFactory
  Stream<DynamicTest> everyExportIsRead() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(EXPORTS)) {
      all.filter(file -> !file.toString().endsWith(".expected")).sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Outcome outcome = new Trial().complete("updates").files(List.of(file));

    List<String> actual = new ArrayList<>(List.of("hosts " + outcome.summary().hosts()));
    actual.addAll(outcome.verdicts());
    outcome.rejects().forEach(each -> actual.add("rejected " + each.row() + ": " + each.reason()));
    assertThat(actual).isEqualTo(Files.readAllLines(Path.of(file + ".expected")));
  }
}
