package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;

/** Follows a way such as {@code remediations.install.steps[0]} into a document. */
final class PathSearch {

  /**
   * Where a way leads, or how far.
   *
   * @param place the last value on the way
   * @param rest what leads on from there and is not found; empty when all was
   */
  record Found(Place place, String rest) {

    boolean whole() {
      return rest.isEmpty();
    }

    /** What would lead on. */
    List<String> ways() {
      List<String> names = new ArrayList<>();
      place.entries().forEach(entry -> names.add(entry.name()));
      place.items().forEach(item -> names.add(item.name()));
      return names;
    }
  }

  private PathSearch() {}

  /** Follows a way as far as it leads. Ids may hold dots, so the longest way wins. */
  static Found follow(Place from, String way) {
    if (way.isEmpty()) {
      return new Found(from, "");
    }
    Found best = new Found(from, way);
    List<Place> steps = new ArrayList<>(from.entries());
    List<Place> items = from.items();
    steps.addAll(items);
    for (int i = 0; i < steps.size(); i++) {
      Place step = steps.get(i);
      String number = "[" + (i - (steps.size() - items.size())) + "]";
      for (String name : items.isEmpty() ? List.of(step.name()) : List.of(step.name(), number)) {
        String rest = after(way, name);
        if (rest != null) {
          Found found = follow(step, rest);
          if (found.rest.length() < best.rest.length()) {
            best = found;
          }
        }
      }
      if (best.whole()) {
        return best;
      }
    }
    return best;
  }

  private static @org.jspecify.annotations.Nullable String after(String way, String name) {
    if (name.isEmpty() || !way.startsWith(name)) {
      return null;
    }
    String rest = way.substring(name.length());
    if (rest.isEmpty() || rest.startsWith("[")) {
      return rest;
    }
    return rest.startsWith(".") && rest.length() > 1 ? rest.substring(1) : null;
  }
}
