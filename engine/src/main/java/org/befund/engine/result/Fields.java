package org.befund.engine.result;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one object of a result that was written down. Keys that nobody asks for are passed
 * over: a later program may write more.
 */
public final class Fields {
  private final SourceText source;
  private final Node.Mapping mapping;

  private Fields(SourceText source, Node.Mapping mapping) {
    this.source = source;
    this.mapping = mapping;
  }

  /**
   * The keys of a value.
   *
   * @param source where it stands
   * @param expected what it should be, for the message
   * @throws Unreadable when it is no object
   */
  public static Fields of(SourceText source, Node node, String expected) throws Unreadable {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(source, mapping);
    }
    throw error(source, node, "found " + node.kind() + ", expected " + expected);
  }

  /** The object itself. */
  public Node.Mapping mapping() {
    return mapping;
  }

  /** Whether there is a key. */
  public boolean has(String key) {
    return mapping.entry(key) != null;
  }

  private @Nullable Node value(String key) {
    Node.Entry entry = mapping.entry(key);
    return entry == null ? null : entry.value();
  }

  /**
   * The object of a key.
   *
   * @throws Unreadable when there is none
   */
  public Fields object(String key) throws Unreadable {
    Node node = value(key);
    if (node instanceof Node.Mapping inner) {
      return new Fields(source, inner);
    }
    throw missing(key, node, "a mapping");
  }

  /**
   * The list of a key.
   *
   * @throws Unreadable when there is none
   */
  public List<Node> list(String key) throws Unreadable {
    Node node = value(key);
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw missing(key, node, "a list");
  }

  /**
   * The objects of a key; none where there is no such key.
   *
   * @param expected what each should be, for the message
   * @throws Unreadable when it is no list of objects
   */
  public List<Fields> objects(String key, String expected) throws Unreadable {
    List<Fields> objects = new ArrayList<>();
    if (has(key)) {
      for (Node item : list(key)) {
        objects.add(of(source, item, expected));
      }
    }
    return objects;
  }

  /**
   * The texts of a key; none where there is no such key.
   *
   * @throws Unreadable when it is no list of texts
   */
  public List<String> texts(String key) throws Unreadable {
    return has(key) ? texts(list(key)) : List.of();
  }

  /**
   * The texts of some values.
   *
   * @throws Unreadable when one is no text
   */
  public List<String> texts(List<Node> items) throws Unreadable {
    List<String> texts = new ArrayList<>();
    for (Node item : items) {
      texts.add(text(item));
    }
    return texts;
  }

  /**
   * The text of a key.
   *
   * @throws Unreadable when there is none
   */
  public String text(String key) throws Unreadable {
    Node node = value(key);
    if (node == null) {
      throw missing(key, null, "a text");
    }
    return text(node);
  }

  /**
   * The text of a key; null where there is no such key.
   *
   * @throws Unreadable when it is no text
   */
  public @Nullable String optional(String key) throws Unreadable {
    return has(key) ? text(key) : null;
  }

  /**
   * The texts of an object's keys.
   *
   * @throws Unreadable when one is no text
   */
  public Map<String, String> all() throws Unreadable {
    Map<String, String> all = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      all.put(entry.key(), text(entry.key()));
    }
    return all;
  }

  /**
   * The day of a key.
   *
   * @throws Unreadable when there is none
   */
  public LocalDate day(String key) throws Unreadable {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw error("found '" + text + "', expected a day such as 2008-08-20");
    }
  }

  /**
   * The number of a key.
   *
   * @throws Unreadable when there is none
   */
  public long number(String key) throws Unreadable {
    String text = text(key);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw error("found '" + text + "', expected a number");
    }
  }

  /**
   * The value of a key that is one of a closed choice.
   *
   * @throws Unreadable when it is none of them
   */
  public <E extends Enum<E>> E choice(String key, Class<E> of) throws Unreadable {
    String text = text(key);
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E each : of.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw error("the key '" + key + "' holds '" + text + "', which this program does not know");
  }

  /** That something in this object is not as it must be. */
  public Unreadable error(String message) {
    return error(source, mapping, message);
  }

  private String text(Node node) throws Unreadable {
    if (node instanceof Node.Empty) {
      return "";
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw error(source, node, "found " + node.kind() + ", expected a text");
  }

  private Unreadable missing(String key, @Nullable Node found, String expected) {
    return found == null
        ? error("the key '" + key + "' is missing, expected " + expected)
        : error(source, found, "found " + found.kind() + ", expected " + expected);
  }

  private static Unreadable error(SourceText source, Node at, String message) {
    return new Unreadable(
        List.of(
            new Problem(
                source.name(), at.at(), message, source.line(at.at().line()), List.of(), null)));
  }
}
