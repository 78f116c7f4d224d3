package org.befund.kb.document;

/** Finds the place in a file of a character within a scalar, whichever way it was quoted. */
final class ScalarPlaces {

  private ScalarPlaces() {}

  /**
   * The place of a character of a scalar's text.
   *
   * @param offset how many characters of the text are before it
   * @return the place where the scalar begins, when the text stands on several lines
   */
  static Position of(Node.Scalar scalar, int offset, LineIndex lines) {
    String line = lines.whole(scalar.at().line());
    int at = scalar.at().column() - 1;
    if (at >= line.length()) {
      return scalar.at();
    }
    char quote = line.charAt(at);
    boolean quoted = quote == '\'' || quote == '"';
    int from = quoted ? at + 1 : at;
    String text = scalar.text();
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      int length = quoted ? written(line, from, quote) : 1;
      boolean stands = length > 1 || from < line.length() && line.charAt(from) == text.charAt(i);
      if (!stands) {
        return scalar.at();
      }
      from += length;
    }
    return from < line.stripTrailing().length() + 1
        ? new Position(scalar.at().line(), from + 1)
        : scalar.at();
  }

  /** How many characters stand for the one that is written here. */
  private static int written(String line, int at, char quote) {
    if (at + 1 >= line.length()) {
      return 1;
    }
    if (quote == '\'') {
      return line.charAt(at) == '\'' && line.charAt(at + 1) == '\'' ? 2 : 1;
    }
    if (line.charAt(at) != '\\') {
      return 1;
    }
    return switch (line.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
