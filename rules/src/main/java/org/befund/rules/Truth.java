package org.befund.rules;

/** Three-valued truth, after Kleene's strong logic. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** A truth that is known. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** False if one is, unknown if one is and none is false. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /** True if one is, unknown if one is and none is true. */
  public Truth or(Truth other) {
    return negated().and(other.negated()).negated();
  }

  /** Unknown stays unknown. */
  public Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
