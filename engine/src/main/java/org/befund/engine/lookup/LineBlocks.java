package org.befund.engine.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a text in large blocks of whole lines. The block is the same array each time. */
final class LineBlocks {
  private static final int BLOCK = 4 << 20;

  /** No line of a result is anywhere near as long. */
  private static final int LONGEST = 256 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[BLOCK];
  private int filled;
  private int end;
  private long begin;
  private boolean over;

  LineBlocks(InputStream in) {
    this.in = in;
  }

  /** Where the block is. */
  byte[] bytes() {
    return bytes;
  }

  /** Where it ends in the array; it begins at 0. */
  int end() {
    return end;
  }

  /** Where it begins in the text, in bytes. */
  long begin() {
    return begin;
  }

  /** Whether its last line has an end; only the last of all lines may have none. */
  boolean ended() {
    return end > 0 && bytes[end - 1] == '\n';
  }

  /**
   * Goes on to the next block.
   *
   * @return false when there is none
   * @throws IOException when the text cannot be read, or has a line beyond all measure
   */
  boolean next() throws IOException {
    System.arraycopy(bytes, end, bytes, 0, filled - end);
    begin += end;
    filled -= end;
    end = 0;
    while (true) {
      fill();
      end = over ? filled : lastLineEnd();
      if (end > 0 || over) {
        return end > 0;
      }
      if (filled >= LONGEST) {
        throw new IOException("a line is longer than " + (LONGEST >> 20) + " MiB");
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  private void fill() throws IOException {
    while (!over && filled < bytes.length) {
      int read = in.read(bytes, filled, bytes.length - filled);
      if (read < 0) {
        over = true;
      } else {
        filled += read;
      }
    }
  }

  private int lastLineEnd() {
    int at = filled;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }
}
