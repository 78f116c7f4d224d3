package org.befund.kb.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping so far. Most mappings have a few, for which a set costs more than it
 * saves.
 */
final class KeysSeen {
  private static final int FEW = 12;

  private final List<String> few = new ArrayList<>(FEW);
  private @Nullable Set<String> many;

  /** Whether a key is new; it is not any more after that. */
  boolean add(String key) {
    Set<String> all = many;
    if (all != null) {
      return all.add(key);
    }
    if (few.contains(key)) {
      return false;
    }
    few.add(key);
    if (few.size() == FEW) {
      many = new HashSet<>(few);
    }
    return true;
  }
}
