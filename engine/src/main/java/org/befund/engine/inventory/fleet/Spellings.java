package org.befund.engine.inventory.fleet;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names that are the same in whatever case; of several spellings always the same is taken. */
final class Spellings {
  private final Map<String, String> least = new ConcurrentHashMap<>();

  /** A name as it is compared. Takes note of how it is spelled. */
  String key(String name) {
    String folded = folded(name);
    least.merge(folded, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    return folded;
  }

  /** The spelling that is taken of all that were noted. */
  String of(String name) {
    return least.getOrDefault(folded(name), name);
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
