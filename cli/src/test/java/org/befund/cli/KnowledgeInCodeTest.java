package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.catalogue.Product;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** What is known stands in {@code kb/}, and nowhere in Java or rules. */
class KnowledgeInCodeTest {
  private static final Pattern SOURCE = Pattern.compile(".*/src/main/.*\\.(?:java|drl)");

  /** Numbers as the vendor gives them to updates and to articles. */
  private static final Pattern KB_NUMBER =
      Pattern.compile("(?<![\\w.])(?:KB ?)?(\\d{6,7})(?![\\w.])");

  private static Map<Path, String> texts(Path root, Pattern wanted) throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> wanted.matcher(each.toString()).matches()).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  /** The names of all that is known, but for those of vendors. */
  private static Set<String> names() throws Unreadable {
    KnowledgeBase known = Snapshot.builtIn();
    Set<String> names = new TreeSet<>();
    for (Advisory advisory : known.advisories().values()) {
      names.add(advisory.id());
      advisory.remediations().forEach(each -> names.add(each.id()));
    }
    for (Product product : known.catalogue().products().values()) {
      names.add(product.id());
      names.add(product.name());
      names.addAll(product.names());
    }
    return names;
  }

  private static Set<String> numbers() throws IOException {
    Set<String> numbers = new TreeSet<>();
    Pattern knowledge = Pattern.compile(".*/kb/(?:advisories|catalogue)/.*(?<!\\.cases)\\.yaml");
    for (String text : texts(Path.of("../kb"), knowledge).values()) {
      Matcher number = KB_NUMBER.matcher(text);
      while (number.find()) {
        numbers.add(number.group(1));
      }
    }
    return numbers;
  }

  private static List<String> standing(Set<String> words, String around) throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : List.of("kb", "rules", "engine", "cli")) {
      texts(Path.of("..", module, "src", "main"), SOURCE)
          .forEach(
              (file, text) -> {
                for (String word : words) {
                  String alone = "(?<!" + around + ")" + Pattern.quote(word) + "(?!" + around + ")";
                  if (text.contains(word) && Pattern.compile(alone).matcher(text).find()) {
                    found.add(file + ": " + word);
                  }
                }
              });
    }
    return found;
  }

  @Test
  void noAdvisoryRemediationOrProductIsNamed() throws IOException, Unreadable {
    Set<String> names = names();
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(standing(names, "[\\w-]")).isEmpty();
  }

  @Test
  void noUpdateOrArticleIsNamed() throws IOException {
    Set<String> numbers = numbers();
    assertThat(numbers).hasSizeGreaterThan(20);
    assertThat(standing(numbers, "\\d")).isEmpty();
  }
}
