package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines that are put together of many short pieces. For one thread. Cleared, it may be filled again
 * without asking for memory.
 */
final class LineBuffer {
  private byte[] bytes = new byte[1 << 14];
  private int length;

  /** Sees to it that so many bytes more can be added without growing. */
  void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
    }
  }

  /** Adds a piece for which there is room. */
  void add(byte[] from, int begin, int end) {
    System.arraycopy(from, begin, bytes, length, end - begin);
    length += end - begin;
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** Forgets what is in it. */
  void clear() {
    length = 0;
  }

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }
}
