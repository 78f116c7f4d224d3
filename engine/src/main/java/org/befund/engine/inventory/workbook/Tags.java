package org.befund.engine.inventory.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Looks for some elements of XML, in bytes as they come, without understanding the rest. Only
 * elements of at most three letters are looked at, which those of rows, cells and texts are.
 */
abstract class Tags {
  private static final int MOST = 256;
  private static final int LONGEST_NAME = 3;

  private final byte[] tag = new byte[MOST];
  private int length;
  private boolean within;

  /**
   * An element begins or ends.
   *
   * @param name its name without a prefix, with a slash before it where it ends
   * @param tag what stands between the brackets, cut where it is long
   * @throws IOException when that cannot be
   */
  abstract void tag(String name, String tag) throws IOException;

  /**
   * A byte stands between tags.
   *
   * @throws IOException when that cannot be
   */
  void between(byte b) throws IOException {}

  /** Goes on with some bytes. */
  final void take(byte[] bytes, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b == '<') {
        within = true;
        length = 0;
      } else if (!within) {
        between(b);
      } else if (b == '>') {
        within = false;
        end();
      } else if (length < MOST) {
        tag[length++] = b;
      }
    }
  }

  private void end() throws IOException {
    boolean ends = length > 0 && tag[0] == '/';
    int from = ends ? 1 : 0;
    int to = from;
    while (to < length && tag[to] > ' ' && tag[to] != '/') {
      from = tag[to] == ':' ? to + 1 : from;
      to++;
    }
    if (to > from && to - from <= LONGEST_NAME) {
      String text = new String(tag, from, length - from, StandardCharsets.ISO_8859_1);
      tag((ends ? "/" : "") + text.substring(0, to - from), text);
    }
  }

  /** The value of an attribute; empty where there is none. */
  static String attribute(String tag, String name) {
    for (int at = tag.indexOf(name + "="); at > 0; at = tag.indexOf(name + "=", at + 1)) {
      int quote = at + name.length() + 1;
      int end = quote < tag.length() ? tag.indexOf(tag.charAt(quote), quote + 1) : -1;
      if (tag.charAt(at - 1) <= ' ' && end > 0) {
        return tag.substring(quote + 1, end);
      }
    }
    return "";
  }
}
