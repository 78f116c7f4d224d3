package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.befund.engine.cases.CaseFile;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.inventory.profile.Profile;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Blocks of YAML are what they say that they are, by the readers that the program uses. */
class DocumentedExamplesTest {
  /** A block {@code yaml of FILE} stands in that file, which other tests try. */
  private static final String EXCERPT = "yaml of ";

  @TestFactory
  Stream<DynamicTest> everyExampleCanBeRead(@TempDir Path folder) {
    return MarkdownPage.all().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(block -> block.info().startsWith("yaml"))
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                page.path() + ":" + block.line(), () -> read(block, folder))));
  }

  private static void read(MarkdownPage.Block block, Path folder) throws IOException, Unreadable {
    if (block.info().startsWith(EXCERPT)) {
      Path whole = MarkdownPage.ROOT.resolve(block.info().substring(EXCERPT.length()));
      assertThat(Files.readString(whole)).contains(block.text());
      return;
    }
    Path file = Files.writeString(folder.resolve("example.yaml"), block.text());
    switch (block.info()) {
      case "yaml environment" -> assertThat(EnvironmentReader.read(file).hosts()).isNotEmpty();
      case "yaml advisory" ->
          assertThat(
                  Reading.read(SourceText.read(file, "example.yaml"), AdvisoryShape.SHAPE)
                      .revisions())
              .isNotEmpty();
      case "yaml cases" -> assertThat(CaseFile.read(file).cases()).isNotEmpty();
      case "yaml profile" ->
          assertThat(Reading.read(SourceText.read(file, "example.yaml"), Profile.SHAPE).columns())
              .isNotEmpty();
      default -> throw new AssertionError("no reader for a block '" + block.info() + "'");
    }
  }
}
