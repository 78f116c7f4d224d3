package org.befund.engine.inventory.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of cells: UTF-8 where it is that, else the encoding of the profile, cell by cell. */
public final class CellText {
  private CellText() {}

  /** The text of some bytes, without blanks around it and with blanks for codes but line ends. */
  public static String of(byte[] bytes, int from, int to, Charset otherwise) {
    if (isPrintable(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    return lines(decoded(bytes, from, to, otherwise));
  }

  /** Whether some bytes are text in ASCII without blanks around it and without codes. */
  private static boolean isPrintable(byte[] bytes, int from, int to) {
    if (from < to && (bytes[from] == ' ' || bytes[to - 1] == ' ')) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] < ' ' || bytes[i] == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Some bytes as text: UTF-8 where they are that, else the other encoding. */
  public static String decoded(byte[] bytes, int from, int to, Charset otherwise) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, otherwise);
    }
  }

  /** Codes that Unicode keeps for the inner use of programs; this one uses them. */
  private static boolean isNoCharacter(char c) {
    return c >= '\ufdd0' && c <= '\ufdef';
  }

  /** Tabs and the like stand in some names; they mean no more than a blank. */
  public static String plain(String text) {
    return plain(text, false);
  }

  /** The same, but line ends stay. */
  public static String lines(String text) {
    return plain(text, true);
  }

  private static String plain(String text, boolean lines) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean odd =
          (c < ' ' && !(lines && c == '\n')) || c == '\u007f' || c == '\u00a0' || isNoCharacter(c);
      if (odd && plain == null) {
        plain = new StringBuilder(text);
      }
      if (odd && plain != null) {
        plain.setCharAt(i, ' ');
      }
    }
    return (plain == null ? text : plain.toString()).strip();
  }
}
