package org.befund.engine.inventory.delimited;

/**
 * Finds where the last whole row of a buffer ends, by going from quote to quote. Gives up on what
 * is not as it is in nearly all texts. For one thread.
 */
final class QuoteSearch {
  private static final byte QUOTE = '"';

  /** As many stretches outside quotes are looked back on for a line end. */
  private static final int KEPT = 1 << 10;

  /** Cells with more in quotes are left to others. */
  private static final int LARGE = 1 << 16;

  private final int[] begins = new int[KEPT];
  private final int[] ends = new int[KEPT];
  private boolean within;

  /**
   * Where the last row ends.
   *
   * @return behind the last line end outside quotes; 0 where there is none, -1 where that is not
   *     found out in this way
   */
  int lastRowEnd(byte[] bytes, int length, byte delimiter) {
    int stretches = 0;
    int outside = 0;
    within = false;
    while (true) {
      int open = opening(bytes, outside, length, delimiter);
      begins[stretches % KEPT] = outside;
      ends[stretches % KEPT] = open;
      stretches++;
      if (open == length) {
        break;
      }
      int close = closing(bytes, open + 1, length);
      if (close - open > LARGE) {
        return -1;
      }
      if (close == length) {
        within = true;
        break;
      }
      outside = close + 1;
    }
    int oldest = Math.max(0, stretches - KEPT);
    for (int i = stretches - 1; i >= oldest; i--) {
      int begin = begins[i % KEPT];
      for (int at = ends[i % KEPT] - 1; at >= begin; at--) {
        if (bytes[at] == '\n') {
          return at + 1;
        }
      }
    }
    return oldest == 0 ? 0 : -1;
  }

  /** Whether the buffer ends within quotes, by the last search. */
  boolean endsWithin() {
    return within;
  }

  /** The next quote at the beginning of a cell. */
  private static int opening(byte[] bytes, int from, int length, byte delimiter) {
    int at = ByteSearch.first(bytes, from, length, QUOTE);
    while (at < length && !(at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == delimiter)) {
      at = ByteSearch.first(bytes, at + 1, length, QUOTE);
    }
    return at;
  }

  /** The next quote that is not doubled. */
  private static int closing(byte[] bytes, int from, int length) {
    int at = ByteSearch.first(bytes, from, length, QUOTE);
    while (at + 1 < length && bytes[at + 1] == '"') {
      at = ByteSearch.first(bytes, at + 2, length, QUOTE);
    }
    return at;
  }
}
