package org.befund.cli.text;

/**
 * Text from outside, made safe to show: what would drive a terminal or turn the direction of
 * writing is shown as an escape.
 */
public final class Printable {
  private static final String HEX = "0123456789abcdef";

  private Printable() {}

  /** The text on one line; unchanged when all of it can be shown. */
  public static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (!harmless(text, i)) {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int from) {
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (harmless(text, i)) {
        shown.append(c);
      } else {
        escape(c, shown);
      }
    }
    return shown.toString();
  }

  private static void escape(char c, StringBuilder shown) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          shown.append(HEX.charAt(c >> shift & 0xF));
        }
      }
    }
  }

  private static boolean harmless(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7F) {
      return c >= ' ';
    }
    if (c < 0xA0) {
      return false;
    }
    if (c < 0x200B) {
      return c != 0xAD && c != 0x061C;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return !(c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF0 && c <= 0xFFFB);
  }
}
