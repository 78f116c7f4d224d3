package org.befund.engine.inventory.delimited;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds bytes, eight at a time: a byte of a word is zero where subtracting one from it borrows and
 * it had not its highest bit set (Warren, Hacker's Delight, 6-1).
 */
final class ByteSearch {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private ByteSearch() {}

  /** The first place of a byte; {@code to} where there is none. */
  static int first(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xff);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long found = zeros((long) LONGS.get(bytes, at) ^ pattern);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** The first place of a byte, or of a code below that of a blank; {@code to} where none is. */
  static int firstOrControl(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xff);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long word = (long) LONGS.get(bytes, at);
      long found = zeros(word ^ pattern) | controls(word);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != wanted && (bytes[at] & 0xff) >= ' ') {
      at++;
    }
    return at;
  }

  /** The lowest bit that is set belongs to the first byte that is zero. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** The lowest bit that is set belongs to the first byte that is less than a blank. */
  private static long controls(long word) {
    return (word - ONES * ' ') & ~word & HIGHS;
  }
}
