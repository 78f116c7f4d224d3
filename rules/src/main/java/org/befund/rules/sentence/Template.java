package org.befund.rules.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with placeholders: {@code {host}} must be filled; {@code [ since {date}]} goes when it
 * cannot be filled; of {@code [{a}|{b}]} the first alternative stays that can be.
 */
final class Template {

  private sealed interface Part {}

  private record Text(String text) implements Part {}

  private record Placeholder(String name) implements Part {}

  private record Choice(List<List<Part>> alternatives) implements Part {}

  private final String source;
  private final List<Part> parts;

  private Template(String source, List<Part> parts) {
    this.source = source;
    this.parts = parts;
  }

  /** Reads a template. */
  static Template parse(String source) {
    return new Template(source, new Parser(source).sentence());
  }

  /**
   * The sentence filled in.
   *
   * @param values the text for a placeholder's name; null or empty when there is none
   */
  String fill(Function<String, @Nullable String> values) {
    String filled = fill(parts, values);
    if (filled == null) {
      throw new IllegalArgumentException("a value is missing for: " + source);
    }
    return filled;
  }

  /** The names of all placeholders. */
  Set<String> placeholders() {
    Set<String> all = needed();
    for (Part part : parts) {
      if (part instanceof Choice choice) {
        choice.alternatives().forEach(each -> addNames(each, all));
      }
    }
    return all;
  }

  /** The names of the placeholders that must be filled. */
  Set<String> needed() {
    Set<String> names = new LinkedHashSet<>();
    addNames(parts, names);
    return names;
  }

  private static void addNames(List<Part> parts, Set<String> names) {
    for (Part part : parts) {
      if (part instanceof Placeholder placeholder) {
        names.add(placeholder.name());
      }
    }
  }

  private static @Nullable String fill(
      List<Part> parts, Function<String, @Nullable String> values) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      String text = fill(part, values);
      if (text == null) {
        return null;
      }
      filled.append(text);
    }
    return filled.toString();
  }

  private static @Nullable String fill(Part part, Function<String, @Nullable String> values) {
    if (part instanceof Text text) {
      return text.text();
    }
    if (part instanceof Choice choice) {
      for (List<Part> each : choice.alternatives()) {
        String text = fill(each, values);
        if (text != null) {
          return text;
        }
      }
      return "";
    }
    String value = values.apply(((Placeholder) part).name());
    return value == null || value.isEmpty() ? null : value;
  }

  /** Reads the characters of a template from left to right. */
  private static final class Parser {
    private final String source;
    private int next;

    Parser(String source) {
      this.source = source;
    }

    List<Part> sentence() {
      List<Part> parts = parts("[");
      if (next < source.length()) {
        throw malformed();
      }
      return parts;
    }

    /** Parts up to a character that has a meaning here and is not among those allowed. */
    private List<Part> parts(String allowed) {
      List<Part> parts = new ArrayList<>();
      while (next < source.length()) {
        char c = source.charAt(next);
        if (c == '{') {
          parts.add(placeholder());
        } else if (c == '[' && allowed.indexOf(c) >= 0) {
          parts.add(choice());
        } else if ("[]|}".indexOf(c) >= 0) {
          break;
        } else {
          parts.add(text());
        }
      }
      return List.copyOf(parts);
    }

    private Placeholder placeholder() {
      int end = source.indexOf('}', next);
      String name = end < 0 ? "" : source.substring(next + 1, end);
      if (name.isEmpty() || !name.chars().allMatch(Character::isLetter)) {
        throw malformed();
      }
      next = end + 1;
      return new Placeholder(name);
    }

    private Choice choice() {
      List<List<Part>> alternatives = new ArrayList<>();
      do {
        next++;
        alternatives.add(parts(""));
      } while (next < source.length() && source.charAt(next) == '|');
      if (next == source.length() || source.charAt(next) != ']') {
        throw malformed();
      }
      next++;
      return new Choice(List.copyOf(alternatives));
    }

    private Text text() {
      int start = next;
      while (next < source.length() && "{}[]|".indexOf(source.charAt(next)) < 0) {
        next++;
      }
      return new Text(source.substring(start, next));
    }

    private IllegalArgumentException malformed() {
      return new IllegalArgumentException("malformed at character " + next + ": " + source);
    }
  }
}
