package org.befund.kb.signature;

/** Looks for one constant regardless of case, to save most lines the expression. */
final class ConstantSearch {
  private final String constant;
  private final int anchor;
  private final char lower;
  private final char upper;

  ConstantSearch(String constant) {
    this.constant = constant;
    this.anchor = anchor(constant);
    char c = anchor < 0 ? ' ' : constant.charAt(anchor);
    this.lower = Character.toLowerCase(c);
    this.upper = Character.toUpperCase(c);
  }

  /**
   * A character that is cheap to look for: best one without case, else an ASCII letter that folds
   * to its other case only (k, s and i have relatives outside ASCII); -1 if there is none.
   */
  private static int anchor(String constant) {
    int letter = -1;
    for (int i = 0; i < constant.length(); i++) {
      char c = constant.charAt(i);
      if (c < 0x80 && !Character.isLetter(c)) {
        return i;
      }
      if (c < 0x80 && letter < 0 && "kKsSiI".indexOf(c) < 0) {
        letter = i;
      }
    }
    return letter;
  }

  /** Whether the text may hold the constant; false is certain, true is not. */
  boolean mayBeIn(String text) {
    return anchor < 0 || isAt(text, lower) || upper != lower && isAt(text, upper);
  }

  private boolean isAt(String text, char c) {
    int at = text.indexOf(c, anchor);
    while (at >= 0) {
      if (text.regionMatches(true, at - anchor, constant, 0, constant.length())) {
        return true;
      }
      at = text.indexOf(c, at + 1);
    }
    return false;
  }
}
