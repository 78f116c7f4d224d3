package org.befund.benchmarks;

import java.util.List;
import java.util.Random;

/** What is made up is made from one seed, so that every run measures the same. */
final class Made {
  static final long SEED = 20080709L;

  private static final String[] ENGLISH =
      ("the problem occurs when a server receives requests that it cannot process and returns an"
              + " error to clients which then stop asking for updates until somebody restarts the"
              + " service or installs the newer version of this component on all machines affected")
          .split(" ");

  private static final String[] GERMAN =
      ("das Problem tritt auf wenn ein Server Anfragen erhält die er nicht verarbeiten kann und"
              + " Clients einen Fehler meldet die daraufhin keine Updates mehr anfordern bis jemand"
              + " den Dienst neu startet oder die neuere Fassung dieser Komponente überall einspielt")
          .split(" ");

  private Made() {}

  static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  static <T> T one(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  /** A text in two languages, as YAML. */
  static String text(Random random, int words) {
    return "{en: '"
        + sentence(ENGLISH, random, words)
        + "', de: '"
        + sentence(GERMAN, random, words)
        + "'}";
  }

  private static String sentence(String[] vocabulary, Random random, int words) {
    StringBuilder sentence = new StringBuilder(one(vocabulary, random));
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(one(vocabulary, random));
    }
    return sentence.append('.').toString();
  }
}
