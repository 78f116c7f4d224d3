package org.befund.kb.signature;

/** Whether a line of a signature has to show. */
public enum Presence {
  /** Without it there is no match. */
  REQUIRED,
  /** It may show; what it captures counts then. */
  OPTIONAL,
  /** Where it shows between its neighbours, there is no match. */
  FORBIDDEN
}
