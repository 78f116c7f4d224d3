package org.befund.engine.inventory.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Headers that name hosts by their words, whatever else stands in them. */
final class HostHeader {
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Set<String> HOSTS =
      Set.of(
          "host",
          "hostname",
          "computer",
          "computername",
          "machine",
          "device",
          "workstation",
          "endpoint",
          "netbios",
          "rechner",
          "rechnername");
  private static final Set<String> NAMES = Set.of("name", "id", "name0");
  private static final Set<String> EACH = Set.of("per", "pro", "par");

  private HostHeader() {}

  /**
   * The first column whose header ends in a word for hosts, or in one for names behind such a word.
   *
   * @param free whether a column means nothing yet
   * @return -1 where there is none
   */
  static int place(List<String> headers, IntPredicate free) {
    for (int i = 0; i < headers.size(); i++) {
      String[] words = BETWEEN.split(headers.get(i));
      String last = words.length == 0 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
      boolean ends = HOSTS.contains(last) || (NAMES.contains(last) && has(words, HOSTS));
      if (ends && !has(words, EACH) && free.test(i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean has(String[] words, Set<String> any) {
    for (String word : words) {
      if (any.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
