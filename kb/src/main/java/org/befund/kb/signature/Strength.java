package org.befund.kb.signature;

/** How much one match of a signature says by itself. */
public enum Strength {
  /** The same lines have other causes too. */
  MEDIUM,
  /** The lines hardly have another cause. */
  STRONG
}
