package org.befund.benchmarks;

import java.util.List;
import java.util.Random;

/**
 * A product that there is not.
 *
 * @param number tells it from all others
 * @param name its name for readers, which no real product has
 * @param others what else inventories call it
 * @param versions the versions in which it came out, rising
 */
record MadeProduct(int number, String name, List<String> others, List<String> versions) {

  private static final String[] KINDS = {
    "Server", "Client", "Manager", "Suite", "Toolkit", "Player", "Runtime", "Framework", "Viewer"
  };

  /** Real names begin with these again and again, so made ones do too. */
  private static final String[] FAMILIES = {"", "", "", "Windows ", "Office ", "Server ", "SQL "};

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  MadeProduct {
    others = List.copyOf(others);
    versions = List.copyOf(versions);
  }

  /** The product of a number; the same each time. */
  static MadeProduct of(int number) {
    Random random = new Random(Made.SEED ^ 31L * number);
    String word = word(number);
    String kind = Made.one(KINDS, random);
    String name = Made.one(FAMILIES, random) + word + " " + kind;
    List<String> others =
        List.of(word + " " + kind + " Edition", word + kind, "Enterprise " + word + " " + kind);
    int major = 1 + random.nextInt(9);
    List<String> versions =
        List.of(major + ".0", major + ".5." + random.nextInt(4000), (major + 1) + ".0.1." + number);
    return new MadeProduct(
        number, name, others.subList(0, 1 + random.nextInt(others.size())), versions);
  }

  /** A word that no other number has. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number + CONSONANTS.length() * VOWELS.length();
    while (rest > 0) {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "q";
  }

  String id() {
    return "made-" + number;
  }

  /** Its entry in a catalogue file. */
  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(id()).append("\n    name: ").append(name);
    yaml.append("\n    kind: application\n    names:\n      - ").append(name).append('\n');
    others.forEach(other -> yaml.append("      - ").append(other).append('\n'));
    yaml.append("    qualifiers: [standard, professional, edition, english, german]\n");
    if (number % 5 == 0) {
      yaml.append("    resembles: [[").append(word(number)).append(", service]]\n");
    }
    return yaml.toString();
  }
}
