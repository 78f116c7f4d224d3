package org.befund.engine.result;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON so that it drives no terminal: control characters beyond ASCII, and those that turn
 * the direction of writing, become escapes. They stand in strings only, so nothing else changes.
 */
final class HarmlessWriter extends FilterWriter {

  HarmlessWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    if (isHarmless((char) c)) {
      out.write(c);
    } else {
      out.write(String.format("\\u%04x", c & 0xFFFF));
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int begin = from;
    for (int i = from; i < from + length; i++) {
      if (!isHarmless(text[i])) {
        out.write(text, begin, i - begin);
        write(text[i]);
        begin = i + 1;
      }
    }
    out.write(text, begin, from + length - begin);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.substring(from, from + length).toCharArray(), 0, length);
  }

  private static boolean isHarmless(char c) {
    if (c < 0x7F || c > 0x9F && c < 0x61C) {
      return true;
    }
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean hides = c == 0x61C || c >= 0x200B && c <= 0x200F || c == 0x2028 || c == 0x2029;
    return c > 0x9F && !turns && !hides && c != 0xFEFF;
  }
}
