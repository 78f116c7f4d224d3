package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds ids that differ only by case or punctuation, or by one letter. A digit makes a difference
 * that is meant ({@code sp1}, {@code sp2}), and short ids are alike by nature.
 */
final class NearIds {
  /** Below this one letter is no slip. */
  private static final int LONG = 8;

  /** Nobody writes longer ids by hand, nor more of them into one list. */
  private static final int LONGEST = 80;

  private static final int MOST = 20_000;

  private NearIds() {}

  /**
   * The id that each id is nearly the same as.
   *
   * @param ids in their order, no two the same
   * @return by id the earlier one that it is like
   */
  static Map<String, String> find(Collection<String> ids) {
    Map<String, String> alike = new LinkedHashMap<>();
    if (ids.size() > MOST) {
      return alike;
    }
    Map<String, String> byLetters = new HashMap<>();
    Map<String, List<String>> byDeletion = new HashMap<>();
    for (String id : ids) {
      String letters = letters(id);
      String same = letters.isEmpty() ? null : byLetters.putIfAbsent(letters, id);
      if (same != null) {
        alike.put(id, same);
        continue;
      }
      if (letters.length() < LONG || letters.length() > LONGEST) {
        continue;
      }
      for (String key : deletions(letters)) {
        List<String> candidates = byDeletion.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (String candidate : candidates) {
          if (!alike.containsKey(id) && oneLetterApart(letters(candidate), letters)) {
            alike.put(id, candidate);
          }
        }
        candidates.add(id);
      }
    }
    return alike;
  }

  private static String letters(String id) {
    StringBuilder letters = new StringBuilder();
    for (char c : id.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** The word itself and all words with one character less: two words one edit apart share one. */
  private static Set<String> deletions(String word) {
    Set<String> deletions = new LinkedHashSet<>();
    deletions.add(word);
    for (int i = 0; i < word.length(); i++) {
      deletions.add(word.substring(0, i) + word.substring(i + 1));
    }
    return deletions;
  }

  /** Whether one letter was changed, added, left out, or changed places with its neighbour. */
  static boolean oneLetterApart(String a, String b) {
    if (a.length() > b.length()) {
      return oneLetterApart(b, a);
    }
    int from = 0;
    while (from < a.length() && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    if (a.length() == b.length()) {
      if (from == a.length()
          || Character.isDigit(a.charAt(from))
          || Character.isDigit(b.charAt(from))) {
        return false;
      }
      boolean changed = a.substring(from + 1).equals(b.substring(from + 1));
      boolean swapped =
          from + 1 < a.length()
              && a.charAt(from) == b.charAt(from + 1)
              && a.charAt(from + 1) == b.charAt(from)
              && !Character.isDigit(b.charAt(from + 1))
              && a.substring(from + 2).equals(b.substring(from + 2));
      return changed || swapped;
    }
    return a.length() + 1 == b.length()
        && !Character.isDigit(b.charAt(from))
        && a.substring(from).equals(b.substring(from + 1));
  }
}
