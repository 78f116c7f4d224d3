package org.befund.engine.inventory.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.inventory.profile.CellText;

/**
 * A part of a document in JSON or XML: a text, or parts by name, or parts in a row. Names are in
 * lower case, as the same inventories write them in capitals in XML.
 *
 * @param text its text; empty where it has parts
 * @param parts its parts by name; several of one name are items of one part
 * @param items its parts in a row
 */
public record Tree(String text, Map<String, Tree> parts, List<Tree> items) {
  static final Tree NOTHING = of("");

  /** A text. */
  public static Tree of(String text) {
    return new Tree(text, Map.of(), List.of());
  }

  /** Parts in a row. */
  public static Tree list(List<Tree> items) {
    return new Tree("", Map.of(), items);
  }

  /** Parts by name, in lower case. */
  public static Tree object(Map<String, Tree> parts) {
    return new Tree("", parts, List.of());
  }

  /** Adds a part; a second one of the same name makes a row of both. */
  public static void put(Map<String, Tree> parts, String name, Tree part) {
    parts.merge(
        name.toLowerCase(Locale.ROOT),
        part,
        (one, other) -> {
          List<Tree> items = new ArrayList<>(one.all());
          items.addAll(other.all());
          return list(items);
        });
  }

  /** The part below some names; nothing where there is none. */
  Tree at(String... names) {
    Tree at = this;
    for (String name : names) {
      Tree part = at.parts.get(name);
      if (part == null && !at.items.isEmpty()) {
        part = at.items.get(0).parts.get(name);
      }
      if (part == null) {
        return NOTHING;
      }
      at = part;
    }
    return at;
  }

  /** The text below some names, without blanks around it. */
  String text(String... names) {
    return CellText.plain(at(names).text);
  }

  /** The first of some texts that is not empty; empty where all are. */
  static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Its items, or itself where it is something but no row. */
  public List<Tree> all() {
    if (!items.isEmpty()) {
      return items;
    }
    return text.isEmpty() && parts.isEmpty() ? List.of() : List.of(this);
  }

  /** Its texts by name: those of parts within parts by both names, a row of texts line by line. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          if (!part.parts.isEmpty()) {
            part.texts().forEach((inner, text) -> texts.putIfAbsent(name + " " + inner, text));
          } else if (part.items.stream().allMatch(item -> item.parts.isEmpty())) {
            List<String> lines = part.all().stream().map(Tree::text).toList();
            texts.putIfAbsent(name, String.join("\n", lines));
          }
        });
    return texts;
  }

  /** The objects that its parts are rows of. */
  List<Tree> objects() {
    List<Tree> objects = new ArrayList<>();
    for (Tree part : parts.values()) {
      part.items.stream().filter(item -> !item.parts.isEmpty()).forEach(objects::add);
    }
    return objects;
  }
}
