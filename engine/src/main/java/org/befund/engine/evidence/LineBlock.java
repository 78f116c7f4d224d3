package org.befund.engine.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Some whole lines of a log as bytes, in an encoding in which a line feed is a single byte, and
 * what a first look at them showed.
 */
final class LineBlock {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;

  /** A stretch of this length without a line feed may belong to a line that is too long. */
  private static final int STRETCH = LogReader.LONGEST_LINE / 2;

  /** No lines at all. */
  static final LineBlock EMPTY = new LineBlock(new byte[0], 0, 0, 0);

  private final byte[] bytes;
  private final int length;
  private final long offset;
  private final long skipped;
  private int lineFeeds;
  private long linesBefore;
  private boolean odd;
  private int[] hits = {};

  /**
   * Takes bytes.
   *
   * @param bytes not copied
   * @param length how many of them count
   * @param offset where they begin in the log
   * @param skipped how many bytes between the last one and the line feed after it were left out, of
   *     a line that is too long to be kept
   */
  LineBlock(byte[] bytes, int length, long offset, long skipped) {
    this.bytes = bytes;
    this.length = length;
    this.offset = offset;
    this.skipped = skipped;
    this.odd = skipped > 0;
  }

  /** Looks at every byte once. */
  LineBlock survey(LiteralSearch search) {
    for (int from = 0; from < length; from += STRETCH) {
      int to = Math.min(length, from + STRETCH);
      int feeds = lineFeeds(from, to);
      lineFeeds += feeds;
      odd |= feeds == 0 && to - from == STRETCH || hasNul(from, to);
    }
    int found = 0;
    int at = search.next(bytes, 0, length);
    while (at >= 0) {
      if (found == hits.length) {
        hits = Arrays.copyOf(hits, Math.max(8, found * 2));
      }
      hits[found++] = at;
      int end = lineEnd(at);
      at = end < length ? search.next(bytes, end, length) : -1;
    }
    hits = Arrays.copyOf(hits, found);
    return this;
  }

  private int lineFeeds(int from, int to) {
    int count = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      count += Long.bitCount(zeros((long) LONGS.get(bytes, i) ^ LINE_FEEDS));
    }
    for (; i < to; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private boolean hasNul(int from, int to) {
    long found = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      found |= zeros((long) LONGS.get(bytes, i));
    }
    for (; i < to; i++) {
      found |= bytes[i] == 0 ? 1 : 0;
    }
    return found != 0;
  }

  /** One bit for each byte that is zero, exactly. */
  private static long zeros(long word) {
    return ~((word & SEVEN_BITS) + SEVEN_BITS | word | SEVEN_BITS);
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
    return lineFeeds(0, place);
  }

  /** How many lines there are; the last one may lack its line feed. */
  int lines() {
    return lineFeeds + (length > 0 && bytes[length - 1] != '\n' ? 1 : 0);
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
    int start = place;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Where the line feed stands that ends the line a place is in, or the block's length. */
  int lineEnd(int place) {
    int end = place;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  long offset() {
    return offset;
  }

  long skipped() {
    return skipped;
  }
}
