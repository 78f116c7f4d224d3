package org.befund.engine.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Finds any of several ASCII texts in bytes, whatever the letter case, in one pass that skips most
 * bytes: the search of Wu and Manber (A Fast Algorithm for Multi-Pattern Searching, 1994) over
 * blocks of three bytes. Works in every encoding in which ASCII characters are single bytes.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class LiteralSearch {
  private static final int BLOCK = 3;

  /** Beyond this a longer window skips hardly more: some block of ordinary text ends it before. */
  private static final int LONGEST_WINDOW = 16;

  private static final byte[][] NONE = {};

  private final int window;

  /** By block, how far the window may move on at least; 0 where a literal may end it. */
  private final byte[] shifts = new byte[1 << 16];

  /** By block, the literals whose window ends with it. */
  private final byte[][][] ending = new byte[1 << 16][][];

  /**
   * Creates a search.
   *
   * @param texts ASCII, each at least three characters long; at least one
   */
  LiteralSearch(Collection<String> texts) {
    byte[][] literals =
        texts.stream()
            .map(t -> t.toLowerCase(Locale.ROOT))
            .distinct()
            .map(t -> t.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    int shortest = LONGEST_WINDOW;
    for (byte[] literal : literals) {
      shortest = Math.min(shortest, literal.length);
    }
    if (literals.length == 0 || shortest < BLOCK) {
      throw new IllegalArgumentException("expected texts of three characters or more: " + texts);
    }
    this.window = shortest;
    Arrays.fill(shifts, (byte) (window - BLOCK + 1));
    Arrays.fill(ending, NONE);
    for (byte[] literal : literals) {
      for (int end = BLOCK - 1; end < window; end++) {
        int key = key(literal[end - 2], literal[end - 1], literal[end]);
        shifts[key] = (byte) Math.min(shifts[key], window - 1 - end);
        if (end == window - 1) {
          ending[key] = with(ending[key], literal);
        }
      }
    }
  }

  private static byte[][] with(byte[][] before, byte[] literal) {
    byte[][] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = literal;
    return all;
  }

  /** A block's place in the tables; the two cases of a letter differ in a bit that is left out. */
  private static int key(byte first, byte second, byte third) {
    return (first & 0x1F) | (second & 0x1F) << 5 | (third & 0x1F) << 10 | (third & 0x40) << 9;
  }

  /**
   * Finds the next place where one of the texts begins.
   *
   * @param bytes where to look
   * @param from the first place that counts
   * @param to the end of what counts
   * @return the place, or -1 if there is none
   */
  int next(byte[] bytes, int from, int to) {
    int last = from + window - 1;
    while (last < to) {
      int key = key(bytes[last - 2], bytes[last - 1], bytes[last]);
      int shift = shifts[key];
      if (shift == 0) {
        int start = last - window + 1;
        if (begins(bytes, start, to, ending[key])) {
          return start;
        }
        shift = 1;
      }
      last += shift;
    }
    return -1;
  }

  private static boolean begins(byte[] bytes, int start, int to, byte[][] candidates) {
    for (byte[] literal : candidates) {
      int same = 0;
      while (same < literal.length
          && start + same < to
          && lower(bytes[start + same]) == literal[same]) {
        same++;
      }
      if (same == literal.length) {
        return true;
      }
    }
    return false;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
