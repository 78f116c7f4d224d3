package org.befund.engine.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file's bytes are to be read, told from its beginning. */
enum TextEncoding {
  /** UTF-8; a line that is not valid UTF-8 is in the log's code page. */
  UTF_8(1, 0),
  UTF_16LE(2, 0),
  UTF_16BE(2, 1);

  /** How many bytes tell the encoding. */
  static final int SAMPLE = 4096;

  private final int unit;

  /** Which byte of a unit tells the character where it is ASCII. */
  private final int low;

  TextEncoding(int unit, int low) {
    this.unit = unit;
    this.low = low;
  }

  /** How many bytes make a code unit. */
  int unit() {
    return unit;
  }

  /**
   * Where the first line feed ends.
   *
   * @param bytes from a place on where a unit begins
   * @return -1 if there is none
   */
  int afterFeed(byte[] bytes, int from, int to) {
    for (int i = from; i + unit <= to; i += unit) {
      if (isFeed(bytes, i)) {
        return i + unit;
      }
    }
    return -1;
  }

  /**
   * Where the last line feed ends.
   *
   * @param bytes from a place on where a unit begins
   * @return the place itself if there is none
   */
  int afterLastFeed(byte[] bytes, int from, int to) {
    int end = to - (to - from) % unit;
    while (end > from && !isFeed(bytes, end - unit)) {
      end -= unit;
    }
    return end;
  }

  private boolean isFeed(byte[] bytes, int at) {
    return bytes[at + low] == '\n' && (unit == 1 || bytes[at + 1 - low] == 0);
  }

  /** Writes a line feed over the last unit of some bytes. */
  void endWithFeed(byte[] bytes, int to) {
    Arrays.fill(bytes, to - unit, to, (byte) 0);
    bytes[to - unit + low] = '\n';
  }

  /**
   * Tells the encoding by the byte order mark or, without one, by where the NUL bytes stand: Latin
   * text in UTF-16 has one in nearly every pair, always on the same side.
   */
  static TextEncoding of(byte[] head, int length) {
    if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    int pairs = Math.min(length, SAMPLE) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += head[2 * i] == 0 ? 1 : 0;
      second += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (second > pairs * 0.6 && first < pairs * 0.1) {
      return UTF_16LE;
    }
    return first > pairs * 0.6 && second < pairs * 0.1 ? UTF_16BE : UTF_8;
  }

  /**
   * Decodes a line; never fails.
   *
   * @param cut whether a character may be cut off at the end, which is left out then
   * @param codePage what a line is in that is no UTF-8
   */
  String decode(byte[] bytes, int from, int length, boolean cut, Charset codePage) {
    return switch (this) {
      case UTF_16LE -> new String(bytes, from, length & ~1, StandardCharsets.UTF_16LE);
      case UTF_16BE -> new String(bytes, from, length & ~1, StandardCharsets.UTF_16BE);
      case UTF_8 -> {
        int whole = cut ? wholeCharacters(bytes, from, length) : length;
        yield decodeUtf8(bytes, from, whole, codePage);
      }
    };
  }

  private static String decodeUtf8(byte[] bytes, int from, int length, Charset codePage) {
    if (isAscii(bytes, from, length)) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, length)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, from, length, codePage);
    }
  }

  private static boolean isAscii(byte[] bytes, int from, int length) {
    int all = 0;
    for (int i = from; i < from + length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  /** The length without a UTF-8 sequence that the end cuts through. */
  private static int wholeCharacters(byte[] bytes, int from, int length) {
    int at = from + length;
    while (at > from && from + length - at < 3 && (bytes[at - 1] & 0xC0) == 0x80) {
      at--;
    }
    boolean lead = at > from && (bytes[at - 1] & 0xC0) == 0xC0;
    return lead ? at - 1 - from : length;
  }
}
