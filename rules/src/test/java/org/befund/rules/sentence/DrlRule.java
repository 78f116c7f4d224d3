package org.befund.rules.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule as its DRL file has it: just what the sentences depend on. */
record DrlRule(String name, String consequence) {

  static final Path FOLDER = Path.of("src/main/resources/org/befund/rules");

  private static final Pattern RULE =
      Pattern.compile("(?ms)^rule \"([^\"]+)\"$.*?^then$(.*?)^end$");
  private static final Pattern WITH = Pattern.compile("\\.with\\(\"(\\w+)\"");

  /** The DRL files. */
  static List<Path> files() {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(each -> each.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rules. */
  static List<DrlRule> all() {
    List<DrlRule> rules = new ArrayList<>();
    for (Path file : files()) {
      Matcher matcher = RULE.matcher(text(file));
      while (matcher.find()) {
        rules.add(new DrlRule(matcher.group(1), matcher.group(2)));
      }
    }
    return rules;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of its sentence. */
  String sentence() {
    return name.replace(' ', '-');
  }

  /** The values that it supplies. */
  Set<String> values() {
    Set<String> values = new LinkedHashSet<>();
    if (consequence.contains(".on($c)")) {
      values.add("condition");
    }
    if (consequence.contains(".asking($c.test())")) {
      values.addAll(List.of("data", "bits", "atLeast", "below"));
    }
    if (consequence.contains(".counting($tally)")) {
      values.addAll(List.of("met", "asked", "missing", "open", "torn"));
    }
    if (consequence.contains("Count.of($host")) {
      values.addAll(List.of("met", "asked"));
    }
    WITH.matcher(consequence).results().forEach(with -> values.add(with.group(1)));
    return values;
  }
}
