package org.befund.engine.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a result as it is for all hosts that are alike: only the names of the host, of its
 * environment and of the hosts it serves are left open.
 */
final class LineTemplate {
  /** Stands for the name of the host. Never in any text: Unicode keeps it for such use. */
  static final String HOST = "\ufdd0";

  /** Stands for the name of the environment. */
  static final String ENVIRONMENT = "\ufdd1";

  /** Begins what stands for the name of a served host; its number follows. */
  private static final char SERVED = '\ufdd2';

  /** The first of the characters that are digits of such a number: for private use, so no text. */
  private static final char DIGITS = '\ue000';

  private static final int BASE = 6400;

  private static final int HOST_GAP = -1;
  private static final int ENVIRONMENT_GAP = -2;

  private final int place;
  private final byte[][] parts;
  private final int[] gaps;
  private final int size;

  /**
   * A line.
   *
   * @param place where its verdict is counted
   */
  LineTemplate(int place, String text) {
    this.place = place;
    List<byte[]> texts = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == HOST.charAt(0) || c == ENVIRONMENT.charAt(0)) {
        texts.add(bytes(text.substring(from, i)));
        names.add(c == HOST.charAt(0) ? HOST_GAP : ENVIRONMENT_GAP);
        from = i + 1;
      } else if (c == SERVED) {
        texts.add(bytes(text.substring(from, i)));
        names.add((text.charAt(i + 1) - DIGITS) * BASE + text.charAt(i + 2) - DIGITS);
        from = i + 3;
      }
    }
    texts.add(bytes(text.substring(from) + "\n"));
    parts = texts.toArray(new byte[0][]);
    gaps = names.stream().mapToInt(Integer::intValue).toArray();
    size = texts.stream().mapToInt(part -> part.length).sum();
  }

  /** Stands for the name of a served host. */
  static String served(int number) {
    return "" + SERVED + (char) (DIGITS + number / BASE) + (char) (DIGITS + number % BASE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Where its verdict is counted. */
  int place() {
    return place;
  }

  /** How many bytes it takes. */
  int size() {
    return size + 64 * parts.length;
  }

  /** Writes the line of one host. Names are written as they stand in texts of the form. */
  void write(byte[] host, byte[] environment, List<byte[]> served, LineBuffer out) {
    int longest = Math.max(host.length, environment.length);
    for (byte[] name : served) {
      longest = Math.max(longest, name.length);
    }
    out.ensure(Math.addExact(size, Math.multiplyExact(gaps.length, longest)));
    for (int i = 0; i < gaps.length; i++) {
      byte[] part = parts[i];
      out.add(part, 0, part.length);
      int gap = gaps[i];
      byte[] name = gap == HOST_GAP ? host : gap == ENVIRONMENT_GAP ? environment : served.get(gap);
      out.add(name, 0, name.length);
    }
    byte[] last = parts[gaps.length];
    out.add(last, 0, last.length);
  }
}
