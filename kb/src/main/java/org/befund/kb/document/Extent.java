package org.befund.kb.document;

/** How far what stands at a place of a line goes on, as far as the line alone tells. */
final class Extent {

  private Extent() {}

  /**
   * The column behind the key or value that begins at a column; the next one where nothing begins
   * there. Both are one-based and count characters, not the units of which some need two.
   */
  static int end(String line, int column) {
    if (column > line.codePointCount(0, line.length())) {
      return column + 1;
    }
    int start = line.offsetByCodePoints(0, column - 1);
    char first = line.charAt(start);
    int end =
        first == '"' || first == '\''
            ? quoted(line, start, first)
            : "{[-?&*!|>".indexOf(first) >= 0 ? start + 1 : plain(line, start);
    return column + line.codePointCount(start, Math.max(end, start + 1));
  }

  private static int quoted(String line, int start, char quote) {
    for (int i = start + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        if (quote == '"' || i + 1 == line.length() || line.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return line.length();
  }

  private static int plain(String line, int start) {
    int end = start;
    while (end < line.length()) {
      char c = line.charAt(end);
      boolean last = end + 1 == line.length() || line.charAt(end + 1) == ' ';
      if (c == ']'
          || c == '}'
          || last && (c == ':' || c == ',')
          || c == ' ' && comment(line, end)) {
        break;
      }
      end++;
    }
    while (end > start && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static boolean comment(String line, int blank) {
    return blank + 1 < line.length() && line.charAt(blank + 1) == '#';
  }
}
