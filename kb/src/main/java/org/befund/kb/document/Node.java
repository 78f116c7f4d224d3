package org.befund.kb.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of a document, with the place where it stands. */
public sealed interface Node {

  /** Where the value begins. */
  Position at();

  /**
   * The kind of the value in words, for messages.
   *
   * @return for example {@code a list}
   */
  String kind();

  /** A mapping, its keys in the order of the file. */
  record Mapping(Position at, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry with this key, or null. */
    public @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry;
        }
      }
      return null;
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** One key of a mapping with its value. */
  record Entry(String key, Position at, Node value) {}

  /** A list. */
  record Sequence(Position at, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A scalar, kept as it is written: {@code 2.50} stays {@code 2.50}. */
  record Scalar(Position at, String text) implements Node {
    @Override
    public String kind() {
      return "'" + abbreviated() + "'";
    }

    private String abbreviated() {
      return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
  }

  /** Nothing: an empty value, an empty text, {@code null} or {@code ~}. */
  record Empty(Position at) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }
}
