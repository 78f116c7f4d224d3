package org.befund.kb.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what somebody most likely meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The candidate that is spelled most like a word.
   *
   * @return null when none is close: at most a third of the letters may differ, two at least
   */
  public static @Nullable String to(String word, Collection<String> candidates) {
    String best = null;
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** The candidates that are spelled most like a word, the most alike first. */
  public static List<String> first(String word, Collection<String> candidates, int most) {
    String sought = word.toLowerCase(Locale.ROOT);
    List<String> sorted = new ArrayList<>(candidates);
    Map<String, Integer> distances = new HashMap<>();
    for (String candidate : sorted) {
      distances.put(candidate, distance(sought, candidate.toLowerCase(Locale.ROOT)));
    }
    sorted.sort(Comparator.<String>comparingInt(distances::get).thenComparing(c -> c));
    return List.copyOf(sorted.subList(0, Math.min(most, sorted.size())));
  }

  /** Levenshtein's distance in letters. */
  private static int distance(String a, String b) {
    if (Math.max(a.length(), b.length()) > 200) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
