package org.befund.kb.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a GUID or a single sign of a text.
 *
 * @param text the text that it stands in
 * @param from where it begins there
 * @param to where it ends
 */
record Token(String text, int from, int to) {
  /** What GUIDs look like, so that they are one word; else letters and digits; else one sign. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![\\w])"
              + "|[\\p{L}\\p{N}_]++|[^\\s\\u00a0]");

  /** Tokens beyond these are not looked at. */
  private static final int MOST = 400;

  /** The tokens of a text, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (tokens.size() < MOST && m.find()) {
      tokens.add(new Token(text, m.start(), m.end()));
    }
    return tokens;
  }

  int length() {
    return to - from;
  }

  boolean isWord() {
    char c = text.charAt(from);
    return c == '_' || Character.isLetterOrDigit(c);
  }

  boolean equalsIgnoreCase(Token other) {
    return length() == other.length()
        && text.regionMatches(true, from, other.text, other.from, length());
  }

  /** Whether it may be the other one with a letter or two changed. */
  boolean isLike(Token other) {
    int same = 0;
    int least = Math.min(length(), other.length());
    while (same < least
        && text.regionMatches(true, from + same, other.text, other.from + same, 1)) {
      same++;
    }
    return isWord() == other.isWord() && (length() == other.length() || 2 * same >= length());
  }

  /** A piece of it. */
  Token part(int at, int length) {
    return new Token(text, from + at, from + at + length);
  }

  /** The text from here to the end of another one. */
  String to(Token last) {
    return text.substring(from, last.to);
  }

  @Override
  public String toString() {
    return text.substring(from, to);
  }
}
