package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links lead somewhere, every page can be reached, and named classes exist. */
class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (MarkdownPage page : MarkdownPage.all()) {
      for (String link : links(page)) {
        if (!link.startsWith("https://") && !resolves(page, link)) {
          broken.add(page.path() + ": " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageIsLinkedFromTheReadme() {
    MarkdownPage readme = MarkdownPage.of("README.md");
    List<String> pages =
        MarkdownPage.all().stream()
            .map(page -> page.path().toString())
            .filter(page -> !page.equals("README.md"))
            .toList();

    assertThat(links(readme)).containsAll(pages);
  }

  @Test
  void everyClassThatTheArchitectureNamesExists() throws IOException {
    Set<String> named = new LinkedHashSet<>();
    for (String line : MarkdownPage.of("docs/architecture.md").prose()) {
      for (String code : MarkdownPage.code(line)) {
        String first = code.replaceFirst("^org\\.befund\\.[a-z.]+", "").replaceFirst("\\..*", "");
        if (TYPE.matcher(first).matches()) {
          named.add(first + ".java");
        }
      }
    }
    Set<String> existing = new LinkedHashSet<>();
    for (String module : List.of("kb", "rules", "engine", "cli")) {
      try (Stream<Path> files = Files.walk(MarkdownPage.ROOT.resolve(module).resolve("src"))) {
        files.forEach(file -> existing.add(String.valueOf(file.getFileName())));
      }
    }

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(existing).containsAll(named);
  }

  private static List<String> links(MarkdownPage page) {
    List<String> links = new ArrayList<>();
    for (String line : page.prose()) {
      Matcher matcher = LINK.matcher(line);
      while (matcher.find()) {
        links.add(matcher.group(1));
      }
    }
    return links;
  }

  private static boolean resolves(MarkdownPage page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
    if (!Files.exists(MarkdownPage.ROOT.resolve(target))) {
      return false;
    }
    return hash < 0
        || MarkdownPage.of(target.toString()).headings().stream()
            .map(DocumentLinksTest::anchor)
            .anyMatch(link.substring(hash + 1)::equals);
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }
}
