package org.befund.kb.signature;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.befund.kb.signature.TemplatePart.Capture;
import org.befund.kb.signature.TemplatePart.Constant;
import org.jspecify.annotations.Nullable;

/**
 * What a log line contains, written the way an analyst would: {@code error = 0x00000005 for
 * <host:word>, ID=<id:guid>}.
 *
 * <ul>
 *   <li>Text stands for itself, anywhere in the line, whatever the letter case. White space in it
 *       stands for white space of any kind and length; at the template's ends it says nothing.
 *   <li>{@code <name:kind>} captures; kinds are {@code guid} (no braces), {@code number} (decimal
 *       digits), {@code hex} (with or without 0x), {@code word} (no white space) and {@code text}
 *       (anything, as little as will do). GUIDs and hexadecimal numbers are captured in lower case.
 *   <li>{@code <*>} is anything, not captured. {@code <<} is a literal {@code <}.
 *   <li>One name may stand more than once; the text must then be the same each time.
 *   <li>A template that begins or ends with a letter or digit does so at the edge of a word: {@code
 *       code = 400} is not found in {@code code = 4001}. The same holds for guid, number and hex.
 * </ul>
 *
 * <p>Matching takes time linear in the line (RE2). Immutable and safe for use by several threads.
 * Two templates are equal if their texts are.
 */
public final class LineTemplate {
  /** How many values of a repeated name are tried on a line; real lines have two or three. */
  private static final int MOST_CANDIDATES = 32;

  private final String text;
  private final List<TemplatePart> parts;
  private final List<String> literals;
  private final ConstantSearch search;
  private final Pattern pattern;
  private final @Nullable Repeat repeat;
  private volatile @Nullable List<TemplateWord> words;

  /** A name that stands more than once, and the expression that finds what it may be. */
  private record Repeat(Capture capture, Pattern candidates) {}

  private LineTemplate(String text) {
    this.text = text;
    this.parts = TemplateParser.parse(text);
    this.literals = literals(parts);
    this.search =
        new ConstantSearch(Collections.max(literals, Comparator.comparingInt(String::length)));
    this.pattern = TemplateRegex.of(parts);
    this.repeat = repeat(parts);
  }

  /**
   * Reads a template.
   *
   * @param text the template's text
   * @return the template
   * @throws TemplateSyntaxException if a placeholder cannot be read, a name is captured in two
   *     kinds, two names repeat, two placeholders meet with nothing to part them, or nothing is
   *     constant
   */
  public static LineTemplate parse(String text) {
    return new LineTemplate(text);
  }

  /**
   * Looks for this template anywhere in a text.
   *
   * @param line the text; may have line breaks
   * @return the captures by name in the template's order, perhaps none; empty if it is not there
   */
  public Optional<Map<String, String>> find(String line) {
    return match(line, false);
  }

  /**
   * Holds this template against the whole of a text, as is right for a column.
   *
   * @param column the text
   * @return the captures by name in the template's order, perhaps none; empty if it does not fit
   */
  public Optional<Map<String, String>> fit(String column) {
    return match(column, true);
  }

  /**
   * Tells how far a text is like this template. Takes far longer than {@link #find}; for the few
   * texts that somebody asks about.
   *
   * @param line the text; of a long one only the first words are looked at
   * @return what differs; nothing if this template is found in it
   */
  public Likeness compare(String line) {
    if (find(line).isPresent()) {
      return Likeness.SAME;
    }
    List<TemplateWord> wanted = words;
    if (wanted == null) {
      wanted = TemplateWord.of(parts);
      words = wanted;
    }
    Likeness likeness = TemplateComparison.of(wanted, line);
    return likeness.share() > 0 && likeness.differences().isEmpty()
        ? new Likeness(likeness.share(), List.of(new Likeness.Difference(null, text, line.strip())))
        : likeness;
  }

  private Optional<Map<String, String>> match(String line, boolean whole) {
    if (!search.mayBeIn(line)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(line);
    if (!(whole ? matcher.matches() : matcher.find())) {
      return Optional.empty();
    }
    return repeat == null ? Optional.of(captures(matcher)) : bind(repeat, line, whole);
  }

  /** Tries the values that a repeated name may have, as RE2 has no back references. */
  private Optional<Map<String, String>> bind(Repeat repeated, String line, boolean whole) {
    Matcher candidates = repeated.candidates().matcher(line);
    int from = 0;
    for (int i = 0; i < MOST_CANDIDATES && from <= line.length() && candidates.find(from); i++) {
      String value = candidates.group(1);
      Matcher matcher = TemplateRegex.bound(parts, repeated.capture().name(), value).matcher(line);
      if (whole ? matcher.matches() : matcher.find()) {
        return Optional.of(captures(matcher));
      }
      from = candidates.start() + 1;
    }
    return Optional.empty();
  }

  private Map<String, String> captures(Matcher matcher) {
    if (matcher.groupCount() == 0) {
      return Map.of();
    }
    Map<String, String> captured = new LinkedHashMap<>();
    int group = 0;
    for (TemplatePart part : parts) {
      if (part instanceof Capture capture) {
        group++;
        captured.put(capture.name(), capture.kind().normal(matcher.group(group)));
      }
    }
    return Collections.unmodifiableMap(captured);
  }

  /** The repeated name, with its first place and the constants around it as expression. */
  private static @Nullable Repeat repeat(List<TemplatePart> parts) {
    Set<String> seen = new LinkedHashSet<>();
    for (TemplatePart part : parts) {
      if (part instanceof Capture capture && !seen.add(capture.name())) {
        int first = parts.indexOf(capture);
        int from = first > 0 && parts.get(first - 1) instanceof Constant ? first - 1 : first;
        int to = parts.get(first + 1) instanceof Constant ? first + 2 : first + 1;
        return new Repeat(capture, TemplateRegex.piece(parts.subList(from, to)));
      }
    }
    return null;
  }

  private static List<String> literals(List<TemplatePart> parts) {
    List<String> literals = new ArrayList<>();
    for (TemplatePart part : parts) {
      if (part instanceof Constant constant) {
        for (String piece : constant.text().split("[ \\t\\n\\f\\r\\u00a0]+")) {
          if (!piece.isEmpty()) {
            literals.add(piece);
          }
        }
      }
    }
    return List.copyOf(literals);
  }

  /**
   * The constant parts, without white space: every line that this template fits contains each of
   * them, whatever the letter case. For a filter that runs before.
   *
   * @return at least one, in the template's order
   */
  public List<String> literals() {
    return literals;
  }

  /**
   * The names that this template captures.
   *
   * @return the names in the template's order, perhaps none
   */
  public Set<String> captureNames() {
    Set<String> names = new LinkedHashSet<>();
    for (TemplatePart part : parts) {
      if (part instanceof Capture capture) {
        names.add(capture.name());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /**
   * The text this template was read from.
   *
   * @return the text, unchanged
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineTemplate template && template.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
