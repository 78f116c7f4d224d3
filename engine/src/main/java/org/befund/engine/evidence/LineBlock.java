package org.befund.engine.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Some whole lines of a log as bytes, in an encoding in which a line feed is a single byte, and
 * what a first look at them showed. Places are indexes into the bytes; offsets are in the log,
 * which may be in UTF-16 where the bytes here are UTF-8.
 */
final class LineBlock {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long ONES = 0x0101010101010101L;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final long PAIR_ONES = 0x0001000100010001L;
  private static final int MOST_IN_A_BYTE = 255;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** No lines at all. */
  static final LineBlock EMPTY = new LineBlock(new byte[0], 0, 0, 0, 0);

  private static final byte[] NO_BYTES = {};

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final long offset;
  private final long skipped;

  /** How many bytes of the log are a character's, where that is one byte here. */
  private final int unit;

  /** How many bytes of the log these are. */
  private final int length;

  /** A place up to which characters were counted, and how many units of UTF-16 there are. */
  private int countedTo;

  private int counted;

  private int lineFeeds;
  private long linesBefore;
  private boolean odd;
  private int[] hits = {};

  /**
   * Takes bytes.
   *
   * @param bytes not copied
   * @param start the first of them that counts
   * @param end the end of those that count
   * @param offset where they begin in the log
   * @param skipped how many bytes between the last one and the line feed after it were left out, of
   *     a line that is too long to be kept
   */
  LineBlock(byte[] bytes, int start, int end, long offset, long skipped) {
    this(bytes, start, end, offset, skipped, 1, end - start);
  }

  private LineBlock(
      byte[] bytes, int start, int end, long offset, long skipped, int unit, int length) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.offset = offset;
    this.skipped = skipped;
    this.unit = unit;
    this.length = length;
    this.countedTo = start;
    this.odd = skipped > 0;
  }

  /**
   * Takes as UTF-8 the lines of a block in UTF-16.
   *
   * @param bytes not copied; a character that has no unit in the other block stands for nothing but
   *     the end of the last line
   * @param end how many of them count
   */
  static LineBlock narrowed(byte[] bytes, int end, LineBlock wide) {
    int length = wide.end - wide.start;
    return new LineBlock(bytes, 0, end, wide.offset, wide.skipped, Character.BYTES, length);
  }

  /**
   * Stands for a block that was not kept, as its last line is too long.
   *
   * @param offset where it begins in the log
   */
  static LineBlock unending(long offset) {
    return new LineBlock(NO_BYTES, 0, 0, offset, -1);
  }

  /** Whether this only stands for a block that was not kept. */
  boolean isUnending() {
    return skipped < 0;
  }

  /** Looks at every byte once. */
  LineBlock survey(LiteralSearch search) {
    // So much without a line feed may belong to a line that is too long.
    int stretch = LogReader.LONGEST_LINE / unit / 2;
    for (int from = start; from < end; from += stretch) {
      int to = Math.min(end, from + stretch);
      int feeds = count(from, to);
      lineFeeds += feeds;
      odd |= feeds == 0 && to - from == stretch;
    }
    hits = search.lines(bytes, start, end);
    return this;
  }

  /** Counts the line feeds, and looks for NUL bytes on the way. */
  private int count(int from, int to) {
    int count = 0;
    long nul = 0;
    int i = from;
    int words = (to - from) / Long.BYTES;
    while (words > 0) {
      int run = Math.min(words, MOST_IN_A_BYTE);
      words -= run;
      long counts = 0; // one for each of the eight bytes
      for (int end = i + run * Long.BYTES; i < end; i += Long.BYTES) {
        long word = (long) LONGS.get(bytes, i);
        long other = word ^ LINE_FEEDS;
        // The high bit of each byte that is no line feed, exactly.
        counts += ~((other & SEVEN_BITS) + SEVEN_BITS | other) >>> 7 & ONES;
        nul |= word - ONES & ~word;
      }
      long pairs = (counts & EVEN_BYTES) + (counts >>> Byte.SIZE & EVEN_BYTES);
      count += (int) (pairs * PAIR_ONES >>> 48);
    }
    boolean odds = (nul & HIGH_BITS) != 0;
    for (; i < to; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
      odds |= bytes[i] == 0;
    }
    odd |= odds;
    return count;
  }

  /** Tells how many lines of the log come before this block. */
  void follow(long lines) {
    linesBefore = lines;
  }

  /** How many lines of the log come before this block. */
  long linesBefore() {
    return linesBefore;
  }

  /** How many lines of the block end before a place. */
  int linesUpTo(int place) {
    return count(start, place);
  }

  /** How many lines there are; the last one may lack its line feed. */
  int lines() {
    return lineFeeds + (end > start && bytes[end - 1] != '\n' ? 1 : 0);
  }

  /** Whether every line has to be looked at: there are NUL bytes, or lines that may be too long. */
  boolean isOdd() {
    return odd;
  }

  /** The first place, from a place on, of a line that matters; -1 if there is none. */
  int hitFrom(int place) {
    int at = Arrays.binarySearch(hits, place);
    int index = at < 0 ? -at - 1 : at;
    return index < hits.length ? hits[index] : -1;
  }

  /** Where the line begins that a place is in. */
  int lineStart(int place) {
    int at = place;
    while (at > start && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /** Where the line feed stands that ends the line a place is in, or the block's end. */
  int lineEnd(int place) {
    int at = place;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first place. */
  int start() {
    return start;
  }

  /** The place after the last one. */
  int end() {
    return end;
  }

  /** Where a place is in the log. */
  long offset(int place) {
    if (unit == 1) {
      return offset + place - start;
    }
    return offset + (place == end ? length : (long) unit * units(place));
  }

  /** How many units of UTF-16 there are before a place; counted from where it was asked last. */
  private int units(int place) {
    for (; countedTo < place; countedTo++) {
      counted += units(bytes[countedTo]);
    }
    for (; countedTo > place; countedTo--) {
      counted -= units(bytes[countedTo - 1]);
    }
    return counted;
  }

  /** How many units of UTF-16 a character has that begins with a byte; none for what goes on. */
  private static int units(byte utf8) {
    int begin = utf8 & 0xF0;
    return begin == 0xF0 ? 2 : begin >= 0x80 && begin < 0xC0 ? 0 : 1;
  }

  /** How many bytes of the log are a character's, where that is one byte here. */
  int unit() {
    return unit;
  }

  long skipped() {
    return skipped;
  }
}
