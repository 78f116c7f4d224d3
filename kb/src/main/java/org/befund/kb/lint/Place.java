package org.befund.kb.lint;

import java.util.List;
import org.befund.kb.document.Node;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, and the way to it.
 *
 * @param parent the value that it stands in; null for the root
 * @param name the key that leads to it, or the item's id, or its number in brackets
 * @param node the value
 * @param keyAt where the key stands that leads to it; where the value begins for an item
 */
record Place(@Nullable Place parent, String name, Node node, Position keyAt) {

  /** The keys by which an item of a list may be called. */
  private static final List<String> IDENTIFYING =
      List.of("id", "number", "cve", "release", "kb", "kind", "date");

  static Place root(Node node) {
    return new Place(null, "", node, node.at());
  }

  /** The value of an entry of this mapping. */
  Place of(Node.Entry entry) {
    return new Place(this, entry.key(), entry.value(), entry.at());
  }

  /** The value of a key of this mapping, or null. */
  @Nullable Place key(String key) {
    Node.Entry entry = node instanceof Node.Mapping mapping ? mapping.entry(key) : null;
    return entry == null ? null : of(entry);
  }

  /** The items of this list; none when it is no list. */
  List<Place> items() {
    if (!(node instanceof Node.Sequence sequence)) {
      return List.of();
    }
    Place[] items = new Place[sequence.items().size()];
    for (int i = 0; i < items.length; i++) {
      Node item = sequence.items().get(i);
      items[i] = new Place(this, itemName(item, i), item, item.at());
    }
    return List.of(items);
  }

  /** The values of this mapping; none when it is no mapping. */
  List<Place> entries() {
    return node instanceof Node.Mapping mapping
        ? mapping.entries().stream().map(this::of).toList()
        : List.of();
  }

  /** The items of the list under a key; none when there is no list. */
  List<Place> items(String key) {
    Place list = key(key);
    return list == null ? List.of() : list.items();
  }

  /** The values of the mapping under a key; none when there is no mapping. */
  List<Place> entries(String key) {
    Place mapping = key(key);
    return mapping == null ? List.of() : mapping.entries();
  }

  /** The text of this scalar, or null when it is none. */
  @Nullable String text() {
    return node instanceof Node.Scalar scalar ? scalar.text() : null;
  }

  /** The text of the scalar under a key, or null. */
  @Nullable String text(String key) {
    Place value = key(key);
    return value == null ? null : value.text();
  }

  Position at() {
    return node.at();
  }

  /** The way from the root, without the root. */
  String path() {
    StringBuilder path = new StringBuilder();
    append(path);
    return path.toString();
  }

  private void append(StringBuilder path) {
    if (parent == null) {
      return;
    }
    parent.append(path);
    if (!path.isEmpty() && !name.startsWith("[")) {
      path.append('.');
    }
    path.append(name);
  }

  private static String itemName(Node item, int index) {
    if (item instanceof Node.Mapping mapping) {
      for (String key : IDENTIFYING) {
        Node.Entry entry = mapping.entry(key);
        if (entry != null && entry.value() instanceof Node.Scalar scalar) {
          return scalar.text();
        }
      }
    }
    return "[" + index + "]";
  }
}
