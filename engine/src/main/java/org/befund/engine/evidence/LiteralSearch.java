package org.befund.engine.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds the lines on which one of several ASCII texts stands, whatever the letter case, in one pass
 * that skips most bytes: the search of Wu and Manber (A Fast Algorithm for Multi-Pattern Searching,
 * 1994) over blocks of three bytes. Four places are looked at in turn, so that the processor need
 * not wait for the table. Works in every encoding in which ASCII characters are single bytes.
 *
 * <p>A text may ask for others on the same line. Where a line is a whole record for certain and
 * lacks one of them, it does not matter.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class LiteralSearch {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** How many bytes make a block, and the least length of a text. */
  private static final int BLOCK = 3;

  /** Least length of a text: the block is read with the byte before it. */
  private static final int SHORTEST = BLOCK + 1;

  /** Beyond this a longer window skips hardly more: some block of ordinary text ends it before. */
  private static final int LONGEST_WINDOW = 16;

  /** Leaves out the bit in which the two cases of a letter differ. */
  private static final int FOLD = 0x5F5F5F00;

  private static final int HASH = 0x9E3779B1;
  private static final int TABLE_BITS = 15;
  private static final int LANES = 4;

  private static final Text[] NONE = {};

  private final int window;

  /** By block, how far the window may move on at least; -1 where a text may end it. */
  private final byte[] shifts = new byte[1 << TABLE_BITS];

  /** By block, the texts whose window ends with it. */
  private final Text[][] ending = new Text[1 << TABLE_BITS][];

  /**
   * What is looked for.
   *
   * @param text ASCII, at least four characters
   * @param others what must be on the line too, in any order; ASCII; may be empty
   */
  public record Wanted(String text, List<String> others) {
    public Wanted {
      others = List.copyOf(others);
    }
  }

  private record Text(byte[] bytes, byte[][] others) {
    static Text of(Wanted wanted) {
      return new Text(
          lower(wanted.text()),
          wanted.others().stream().map(LiteralSearch::lower).toArray(byte[][]::new));
    }
  }

  /**
   * Creates a search.
   *
   * @param wanted at least one
   */
  public LiteralSearch(Collection<Wanted> wanted) {
    List<Text> texts = new ArrayList<>();
    int shortest = LONGEST_WINDOW;
    for (Wanted each : wanted) {
      Text text = Text.of(each);
      texts.add(text);
      shortest = Math.min(shortest, text.bytes().length);
    }
    if (texts.isEmpty() || shortest < SHORTEST) {
      throw new IllegalArgumentException("expected texts of four characters or more: " + wanted);
    }
    this.window = shortest;
    Arrays.fill(shifts, (byte) (window - BLOCK + 1));
    Arrays.fill(ending, NONE);
    for (Text text : texts) {
      for (int end = BLOCK - 1; end < window; end++) {
        byte[] bytes = text.bytes();
        int block = (bytes[end - 2] & 0xFF) << 8 | (bytes[end - 1] & 0xFF) << 16 | bytes[end] << 24;
        int key = key(block);
        int shift = window - 1 - end;
        shifts[key] = shift == 0 ? -1 : (byte) Math.min(shifts[key], shift);
        if (shift == 0) {
          Text[] all = Arrays.copyOf(ending[key], ending[key].length + 1);
          all[all.length - 1] = text;
          ending[key] = all;
        }
      }
    }
  }

  private static byte[] lower(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
  }

  /** The place in the tables of the upper three bytes. */
  private static int key(int bytes) {
    return (bytes & FOLD) * HASH >>> 32 - TABLE_BITS;
  }

  /** The places found so far, in no order. */
  private static final class Places {
    private int[] places = new int[8];
    private int count;

    void add(int place) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = place;
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(places, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  /**
   * Finds the lines that matter.
   *
   * @param bytes whole lines
   * @param from where they begin
   * @param to where they end
   * @return a place in each of those lines, in their order; a line may have more than one
   */
  public int[] lines(byte[] bytes, int from, int to) {
    Places found = new Places();
    int lane = (to - from) / LANES;
    int first = from + window - 1;
    int a = first;
    if (lane > 4 * window) {
      int b = first + lane;
      int c = first + 2 * lane;
      int d = first + 3 * lane;
      int endA = b;
      int endB = c;
      int endC = d;
      while (a < endA && b < endB && c < endC && d < to) {
        int stepA = shifts[key((int) INTS.get(bytes, a - 3))];
        int stepB = shifts[key((int) INTS.get(bytes, b - 3))];
        int stepC = shifts[key((int) INTS.get(bytes, c - 3))];
        int stepD = shifts[key((int) INTS.get(bytes, d - 3))];
        if ((stepA | stepB | stepC | stepD) < 0) {
          stepA = stepA < 0 ? look(bytes, from, a, to, found) : stepA;
          stepB = stepB < 0 ? look(bytes, from, b, to, found) : stepB;
          stepC = stepC < 0 ? look(bytes, from, c, to, found) : stepC;
          stepD = stepD < 0 ? look(bytes, from, d, to, found) : stepD;
        }
        a += stepA;
        b += stepB;
        c += stepC;
        d += stepD;
      }
      search(bytes, from, a, endA, to, found);
      search(bytes, from, b, endB, to, found);
      search(bytes, from, c, endC, to, found);
      search(bytes, from, d, to, to, found);
    } else {
      search(bytes, from, a, to, to, found);
    }
    return found.sorted();
  }

  /** Goes on alone from one place, up to an end. */
  private void search(byte[] bytes, int from, int last, int end, int to, Places found) {
    int at = last;
    while (at < end) {
      int step = shifts[key((int) INTS.get(bytes, at - 3))];
      at += step < 0 ? look(bytes, from, at, to, found) : step;
    }
  }

  /** Looks at a window more closely, and tells how far it may move on. */
  private int look(byte[] bytes, int from, int last, int to, Places found) {
    int start = last - window + 1;
    for (Text text : ending[key((int) INTS.get(bytes, last - 3))]) {
      if (isAt(bytes, start, to, text.bytes()) && matters(bytes, from, start, to, text.others())) {
        found.add(start);
        int end = start;
        while (end < to && bytes[end] != '\n') {
          end++;
        }
        return Math.max(1, end - last);
      }
    }
    return 1;
  }

  private static boolean matters(byte[] bytes, int from, int at, int to, byte[][] others) {
    if (others.length == 0) {
      return true;
    }
    int start = at;
    while (start > from && bytes[start - 1] != '\n') {
      start--;
    }
    int end = at;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    for (byte[] other : others) {
      if (!contains(bytes, start, end, other)) {
        // What is wrapped may stand on another line of the record.
        return !RecordStart.isAt(bytes, start, end) || !RecordStart.isAt(bytes, end + 1, to);
      }
    }
    return true;
  }

  private static boolean contains(byte[] bytes, int from, int to, byte[] text) {
    for (int at = from; at + text.length <= to; at++) {
      if (isAt(bytes, at, to, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int start, int to, byte[] text) {
    if (start + text.length > to) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (lower(bytes[start + i]) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
