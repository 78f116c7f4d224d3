package org.befund.engine.supposition;

import java.util.List;
import java.util.Locale;

/** Values that are one of a few words. */
final class Choice {
  static final List<String> YES_NO = List.of("yes", "no", "unknown");

  private Choice() {}

  /**
   * The word that is meant.
   *
   * @throws UnreadableFact when it is none of the words
   */
  static String of(List<String> words, String written) throws UnreadableFact {
    String word = find(words, written);
    if (word.isEmpty()) {
      throw UnreadableFact.none("one of " + String.join(", ", words), written, words);
    }
    return word;
  }

  /** The word that is meant; empty when it is none of them. */
  static String find(List<String> words, String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    if (words == YES_NO && word.equals("true")) {
      return "yes";
    }
    if (words == YES_NO && word.equals("false")) {
      return "no";
    }
    return words.contains(word) ? word : "";
  }
}
