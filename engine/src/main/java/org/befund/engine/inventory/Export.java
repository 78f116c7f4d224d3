package org.befund.engine.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One export while it is read: a file, or a file within an archive.
 *
 * @param name as the user would name it
 * @param in its content, from its beginning
 * @param head the first bytes of the content, as far as they were there
 */
record Export(String name, InputStream in, byte[] head) {
  private static final int HEAD = 64 << 10;

  /** An export of which the beginning has been looked at. */
  static Export of(String name, InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.unread(head);
    return new Export(name, in, head);
  }

  /** The host that a file is called after: its name up to the first point. */
  String host() {
    String file = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    file = file.substring(1 + file.lastIndexOf('!'));
    int point = file.indexOf('.');
    return point < 0 ? file : file.substring(0, point);
  }

  /** The beginning as text, whatever its encoding. */
  String text() {
    Charset wide = wide();
    if (wide != null) {
      return new String(head, wide);
    }
    return new String(head, StandardCharsets.UTF_8);
  }

  /** Whether the name ends so. */
  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The encoding where a character takes two bytes; null for every other. */
  @org.jspecify.annotations.Nullable
  Charset wide() {
    return Wide.of(head);
  }
}
