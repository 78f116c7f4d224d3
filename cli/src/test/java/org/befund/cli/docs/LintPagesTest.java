package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.befund.engine.cases.CaseFile;
import org.befund.kb.document.Unreadable;
import org.befund.kb.lint.Code;
import org.befund.kb.lint.Flaw;
import org.befund.kb.lint.LintReport;
import org.befund.kb.lint.Linter;
import org.befund.kb.snapshot.Snapshot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each code of a flaw has a page. The blocks of YAML on it, put into the knowledge base {@code
 * docs/lint/base}, have just that flaw; those below "Mended" have none.
 */
class LintPagesTest {
  private static final Path PAGES = MarkdownPage.ROOT.resolve("docs/lint");
  private static final String MENDED = "## Mended";

  /** The files of the base by the words for them behind the fence of a block. */
  private static final Map<String, String> FILES =
      Map.of(
          "advisory", "advisories/example.yaml",
          "cases", "advisories/example.cases.yaml",
          "catalogue", "catalogue/example.yaml");

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> pages.add(String.valueOf(file.getFileName())));
    }

    assertThat(pages)
        .isEqualTo(
            Stream.of(Code.values())
                .map(code -> code.id() + ".md")
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theIndexListsEveryCode() {
    List<String> rows = new ArrayList<>();
    MarkdownPage.of("docs/lint.md")
        .tables()
        .values()
        .forEach(table -> table.forEach(row -> rows.add(String.join(" | ", row))));

    for (Code code : Code.values()) {
      String severity = code.severity().name().toLowerCase(Locale.ROOT);
      assertThat(rows)
          .contains(
              "["
                  + code.id()
                  + "](lint/"
                  + code.id()
                  + ".md) | "
                  + severity
                  + " | "
                  + code.sentence());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageShowsItsFlaw(@TempDir Path folder) {
    return Stream.of(Code.values())
        .map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code, folder)));
  }

  private static void check(Code code, Path folder) throws IOException, Unreadable {
    MarkdownPage page = MarkdownPage.of("docs/lint/" + code.id() + ".md");
    assertThat(page.lines().get(0)).isEqualTo("# " + code.id() + ": " + code.sentence());
    assertThat(page.lines().get(2))
        .isEqualTo("Severity: " + code.severity().name().toLowerCase(Locale.ROOT) + ".");
    int mended = page.lines().indexOf(MENDED);
    List<MarkdownPage.Block> flawed = new ArrayList<>();
    List<MarkdownPage.Block> clean = new ArrayList<>();
    for (MarkdownPage.Block block : page.blocks()) {
      (mended >= 0 && block.line() > mended ? clean : flawed).add(block);
    }
    assertThat(flawed).isNotEmpty();
    LintReport report = lint(folder.resolve(code.id()), flawed);
    assertThat(codes(report)).as("%s", report.flaws()).isEqualTo(EnumSet.of(code));
    if (mended >= 0) {
      LintReport after = lint(folder.resolve(code.id() + "-mended"), clean);
      assertThat(after.flaws()).isEmpty();
    }
  }

  private static Set<Code> codes(LintReport report) {
    return report.flaws().stream()
        .map(Flaw::code)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
  }

  /** Puts blocks into a copy of the base and examines it. */
  private static LintReport lint(Path root, List<MarkdownPage.Block> blocks)
      throws IOException, Unreadable {
    for (String file : FILES.values()) {
      Path copy = root.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(PAGES.resolve("base").resolve(file), copy);
    }
    for (MarkdownPage.Block block : blocks) {
      String[] info = block.info().split(" ", 2);
      assertThat(info).as("what block %s is", block.line()).hasSize(2);
      String file = FILES.get(info[1]);
      Path target = root.resolve(file == null ? info[1] : file);
      Files.createDirectories(target.getParent());
      if (info[0].equals("hex")) {
        byte[] bytes = HexFormat.of().parseHex(block.text().replaceAll("\\s", ""));
        Files.write(target, bytes);
      } else {
        Files.writeString(
            target, file == null ? block.text() : merged(Files.readString(target), block.text()));
      }
    }
    return new Linter(Snapshot.builtIn(), CaseFile.SHAPE).lint(List.of(root));
  }

  /** A document with the outermost keys of another in the place of its own, or behind them. */
  private static String merged(String base, String other) {
    Map<String, String> parts = parts(base);
    parts.putAll(parts(other));
    return String.join("", parts.values());
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    String key = "";
    for (String line : text.lines().toList()) {
      if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
        key = line.substring(0, line.indexOf(':'));
      }
      parts.merge(key, line + "\n", String::concat);
    }
    return parts;
  }

  @Test
  void theBaseHasNoFlaw() throws Unreadable {
    LintReport report =
        new Linter(Snapshot.builtIn(), CaseFile.SHAPE).lint(List.of(PAGES.resolve("base")));

    assertThat(report.flaws()).isEmpty();
    assertThat(report.files()).isEqualTo(3);
  }

  @Test
  void theBuiltInKnowledgeHasNoFlaw() {
    try {
      LintReport report =
          new Linter(Snapshot.builtIn(), CaseFile.SHAPE)
              .lint(List.of(MarkdownPage.ROOT.resolve("kb")));
      assertThat(report.flaws()).isEmpty();
    } catch (Unreadable e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
