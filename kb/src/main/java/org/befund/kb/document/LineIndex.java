package org.befund.kb.document;

import java.util.Arrays;

/** The lines of a text, found in constant time. Lines end with LF, CR or both, as YAML has it. */
public final class LineIndex {
  /** Longer lines are cut where they are shown. */
  private static final int LONGEST = 160;

  /** Beyond this column the characters of a line that need two units are not counted any more. */
  private static final int FARTHEST = 2_000;

  private final String text;
  private final int[] starts;
  private final boolean pairs;

  public LineIndex(String text) {
    this.text = text;
    char[] characters = text.toCharArray();
    int[] found = new int[64];
    int count = 1;
    boolean any = false;
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      any |= Character.isHighSurrogate(c);
      boolean ends =
          c == '\n' || c == '\r' && !(i + 1 < characters.length && characters[i + 1] == '\n');
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
    this.pairs = any;
  }

  /** A line without its end; empty when there is none of that number. Long ones are cut. */
  public String line(int number) {
    String line = whole(number).stripTrailing();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  /** The character at a place; a blank where there is none. */
  char charAt(Position at) {
    if (at.line() > starts.length || pairs && at.column() > FARTHEST) {
      return ' ';
    }
    int start = starts[at.line() - 1];
    int end = at.line() < starts.length ? starts[at.line()] : text.length();
    int column = at.column() - 1;
    int offset = start;
    for (int i = 0; pairs && i < column && offset < end; i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    offset = pairs ? offset : start + column;
    return offset < end ? text.charAt(offset) : ' ';
  }

  /** A line with its end, uncut; empty when there is none of that number. */
  String whole(int number) {
    if (number < 1 || number > starts.length) {
      return "";
    }
    int end = number < starts.length ? starts[number] : text.length();
    return text.substring(starts[number - 1], end);
  }
}
