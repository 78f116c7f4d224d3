package org.befund.rules;

import java.util.Locale;

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

  /** A word of a closed choice, such as the name of a list; spelled by the message bundles. */
  record Word(String group, String word) implements Term {

    /** The word for one of a closed choice. */
    public static Word of(String group, Enum<?> choice) {
      return new Word(group, choice.name().toLowerCase(Locale.ROOT));
    }
  }
}
