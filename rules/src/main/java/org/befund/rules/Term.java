package org.befund.rules;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word in a sentence that the reader's language or the catalogue spells out. */
public sealed interface Term {
  /** A product, by its id in the catalogue. */
  record Product(String id) implements Term {}

  /** A section of an advisory. */
  record Section(String advisory, String section) implements Term {}

  /** A remediation of an advisory. */
  record RemediationTitle(String advisory, String remediation) implements Term {}

  /** A question of an advisory. */
  record Question(String advisory, String question) implements Term {}

  /** A signature of an advisory. */
  record SignatureTitle(String advisory, String signature) implements Term {}

  /** Names of which only the first few are told, and how many more there are. */
  record Few(List<String> names) implements Term {
    /** As many are told. */
    public static final int MOST = 5;

    /** The word before the number of those that are not told. */
    public static final Word MORE = new Word("few", "more");

    public Few {
      names = List.copyOf(names);
    }

    /** The names; null when there are none. */
    public static @Nullable Few of(List<String> names) {
      return names.isEmpty() ? null : new Few(names);
    }
  }

  /** A word of a closed choice, such as the name of a list; spelled by the message bundles. */
  record Word(String group, String word) implements Term {

    /** The word for one of a closed choice. */
    public static Word of(String group, Enum<?> choice) {
      return new Word(group, choice.name().toLowerCase(Locale.ROOT));
    }
  }
}
