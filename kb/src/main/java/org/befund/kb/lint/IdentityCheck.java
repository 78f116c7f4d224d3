package org.befund.kb.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.document.Node;
import org.jspecify.annotations.Nullable;

/** Ids are unique where they stand, and no two look the same to a hasty reader. */
final class IdentityCheck {
  /** The keys that name an item of a list, the most particular first. */
  private static final List<String> NAMING =
      List.of("id", "number", "cve", "release", "kb", "kind");

  private IdentityCheck() {}

  /** Looks at all lists and mappings of names in a file. */
  static void run(Place root, List<String> mappingsOfNames, Flaws flaws) {
    for (String key : mappingsOfNames) {
      Map<String, Place> names = new LinkedHashMap<>();
      root.entries(key).forEach(entry -> names.put(entry.name(), entry));
      near(names, flaws);
    }
    lists(root, flaws);
  }

  private static void lists(Place place, Flaws flaws) {
    List<Place> items = place.items();
    String key = naming(items);
    if (key != null) {
      unique(items, key, flaws);
    }
    items.forEach(item -> lists(item, flaws));
    place.entries().forEach(entry -> lists(entry, flaws));
  }

  /** The key by which all items of a list go, or null. */
  private static @Nullable String naming(List<Place> items) {
    for (String key : NAMING) {
      boolean all = !items.isEmpty();
      for (Place item : items) {
        all &= item.node() instanceof Node.Mapping && item.text(key) != null;
      }
      if (all) {
        return key;
      }
    }
    return null;
  }

  private static void unique(List<Place> items, String key, Flaws flaws) {
    Map<String, Place> first = new LinkedHashMap<>();
    for (Place item : items) {
      Place id = item.key(key);
      String name = id == null ? null : id.text();
      if (id == null || name == null) {
        continue;
      }
      Place before = first.putIfAbsent(name, id);
      if (before != null) {
        String message = "'" + name + "' stands in line " + before.at().line() + " already";
        flaws.at(Code.DUPLICATE_ID, id, message);
      }
    }
    if (!key.equals("kind")) {
      near(first, flaws);
    }
  }

  private static void near(Map<String, Place> places, Flaws flaws) {
    Map<String, String> alike = new HashMap<>(NearIds.find(places.keySet()));
    for (Map.Entry<String, Place> each : places.entrySet()) {
      String other = alike.get(each.getKey());
      Place before = other == null ? null : places.get(other);
      if (before != null) {
        String message =
            "'"
                + each.getKey()
                + "' is nearly the same as '"
                + other
                + "' in line "
                + before.keyAt().line();
        flaws.atKey(Code.NEAR_DUPLICATE_ID, each.getValue(), message);
      }
    }
  }
}
