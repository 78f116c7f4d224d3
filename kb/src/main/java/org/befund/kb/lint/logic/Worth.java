package org.befund.kb.lint.logic;

/** What a condition may be worth on a host. */
public enum Worth {
  /** It does not hold. */
  FALSE,
  /** What is said of the host contradicts itself; a presumption does not help. */
  TORN,
  /** It is not known. */
  OPEN,
  /** It holds. */
  TRUE;

  /** What two conditions are worth that must both hold: a contradiction counts for the whole. */
  Worth and(Worth other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  /** What two conditions are worth of which one must hold. */
  Worth or(Worth other) {
    return not().and(other.not()).not();
  }

  /** What the contrary is worth. */
  Worth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case TRUE -> FALSE;
      case OPEN, TORN -> this;
    };
  }

  /** What it is worth with a presumption for the case that it is not known. */
  Worth presumed(boolean presumption) {
    return this != OPEN ? this : presumption ? TRUE : FALSE;
  }
}
