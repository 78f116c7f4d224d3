package org.befund.rules.sentence;

/** What things are called in the reader's language; the knowledge base knows. */
public interface Vocabulary {

  /** The name of a product, given its id in the catalogue. */
  String product(String id);

  /** The heading of a section of an advisory. */
  String section(String advisory, String section);

  /** The title of a remediation of an advisory. */
  String remediation(String advisory, String id);

  /** The text of a question of an advisory. */
  String question(String advisory, String question);

  /** The title of a signature of an advisory. */
  String signature(String advisory, String signature);
}
