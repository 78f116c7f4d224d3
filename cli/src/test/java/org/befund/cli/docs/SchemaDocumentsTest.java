package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemas take what the readers take and refuse what they refuse, and every file names its own
 * in its first line. To write the first lines, run with {@code -Dbefund.approve=true}.
 */
class SchemaDocumentsTest {
  /** The folder of examples that are advisories; the others are environments. */
  private static final String ADVISORY_EXAMPLES = "authoring";

  /** A block that stands in a file, which is tried itself. */
  private static final String EXCERPT = "yaml of ";

  private static final String FIRST_LINE = "# yaml-language-server: $schema=";

  @TestFactory
  Stream<DynamicTest> everyFileIsValidAndNamesItsSchema() throws IOException {
    return files().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey().toString(), () -> check(each.getKey(), each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfAPageIsValid() {
    List<DynamicTest> tests = new ArrayList<>();
    for (MarkdownPage page : MarkdownPage.all()) {
      for (MarkdownPage.Block block : page.blocks()) {
        if (block.info().startsWith("yaml ") && !block.info().startsWith(EXCERPT)) {
          String name = block.info().substring("yaml ".length());
          tests.add(
              DynamicTest.dynamicTest(
                  page.path() + ":" + block.line(),
                  () -> assertThat(PublishedSchema.of(name).errors(block.text())).isEmpty()));
        }
      }
    }
    return tests.stream();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hosts: [{nmae: a}] | /hosts/0 | nmae",
        "{} | | 'hosts'",
        "hosts: {name: a} | /hosts | object found, array expected",
        "hosts: [{name: [a]}] | /hosts/0/name | array found",
        "hosts: [{name: a, complete: [{products: all}]}] | /hosts/0/complete/0 | object found",
        "hosts: [{name: a, products: [{version: '1'}]}] | /hosts/0/products/0 | 'name'",
        "hosts: [{name: a, products: [{name: b, installed: maybe}]}] | /installed | enumeration",
        "hosts: [{name: a, os: [b]}] | /hosts/0/os | array found, object expected",
        "hosts: [{name: a, updates: [{kb: 1, state: installd}]}] | /state | enumeration",
      })
  void wrongEnvironmentIsRefusedWhereItIsWrong(String yaml, String place, String message) {
    List<String> errors = PublishedSchema.of("environment").errors(yaml);

    assertThat(errors).isNotEmpty();
    assertThat(errors).anyMatch(e -> e.contains(place == null ? "" : place) && e.contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{product: wsus, relases: [a]} | relases",
        "{product: wsus, role: server} | 2",
        "{prodct: wsus} | 0",
        "{registry: HKLM, data: '1'} | 'value'",
        "{allOf: {role: a}} | array expected",
        "{not: [a]} | object expected",
        "{file: a, exact: certain} | enumeration",
        "{presume: perhaps, of: {role: a}} | enumeration",
        "{role: server, since: yesterday} | pattern",
      })
  void wrongConditionIsRefusedForWhatIsWrongWithItsKind(String condition, String message) {
    String advisory =
        MarkdownPage.of("docs/advisory-format.md").block("yaml advisory").text()
            + "closure: {date: 2025-01-01, text: {en: x}, section: faq, by: []}\n";
    assertThat(advisory).contains("affected:\n");
    String wrong =
        advisory.replaceFirst("(?s)\\naffected:\\n.*?\\n\\n", "\naffected: " + condition + "\n\n");

    List<String> errors = PublishedSchema.of("advisory").errors(wrong);

    assertThat(errors).isNotEmpty().allMatch(each -> each.startsWith("/affected"));
    assertThat(errors).anyMatch(each -> each.contains(message));
    if (message.equals("relases")) {
      assertThat(errors).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "advisory, docs/advisory-format.md",
    "cases, docs/advisory-format.md",
    "environment, docs/environment.md"
  })
  void noKeyAtTheTopOfAnExampleCanBeMisspelt(String name, String page) {
    PublishedSchema schema = PublishedSchema.of(name);
    String text = "\n" + MarkdownPage.of(page).block("yaml " + name).text();
    List<String> keys =
        text.lines().filter(line -> line.matches("[a-z]\\w*:.*")).map(this::key).toList();

    assertThat(keys).isNotEmpty();
    for (String key : keys) {
      assertThat(schema.errors(text.replace("\n" + key + ":", "\n" + key + "x:")))
          .anyMatch(error -> error.contains("'" + key + "x'"));
    }
  }

  private String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static void check(Path file, String name) throws IOException {
    Path path = MarkdownPage.ROOT.resolve(file);
    Path schema = MarkdownPage.ROOT.resolve("kb/schema/" + name + ".schema.json");
    String first = FIRST_LINE + path.getParent().relativize(schema).toString().replace('\\', '/');
    if (Boolean.getBoolean("befund.approve")) {
      List<String> lines = new ArrayList<>(Files.readAllLines(path));
      lines.removeIf(line -> line.startsWith(FIRST_LINE));
      lines.add(0, first);
      Files.writeString(path, String.join("\n", lines) + "\n");
    }
    String text = Files.readString(path);

    assertThat(text.lines().findFirst()).hasValue(first);
    assertThat(PublishedSchema.of(name).errors(text)).isEmpty();
  }

  /** The files that people write, with the names of their schemas. */
  private static Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (String folder : List.of("kb/advisories", "kb/catalogue", "examples")) {
      try (Stream<Path> walk = Files.walk(MarkdownPage.ROOT.resolve(folder))) {
        walk.filter(file -> file.toString().endsWith(KnowledgeFolder.SUFFIX))
            .forEach(file -> files.put(MarkdownPage.ROOT.relativize(file), name(file)));
      }
    }
    return files;
  }

  private static String name(Path file) {
    if (file.toString().endsWith(KnowledgeFolder.CASES_SUFFIX)) {
      return "cases";
    }
    for (Path part : file) {
      if (part.toString().equals(KnowledgeFolder.CATALOGUE)) {
        return "catalogue";
      } else if (part.toString().equals(KnowledgeFolder.ADVISORIES)
          || part.toString().equals(ADVISORY_EXAMPLES)) {
        return "advisory";
      }
    }
    return "environment";
  }
}
