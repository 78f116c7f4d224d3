package org.befund.engine.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a delimited text into blocks of whole rows, so that several threads can read it. A row ends
 * at a line end outside quotes; a quote only opens at the beginning of a cell. A row that grows
 * beyond all measure, for want of a closing quote, say, is cut at the end of its first line.
 */
final class RowBlocks {
  /** As many bytes are read at once. */
  static final int BLOCK = 2 << 20;

  /** No row is longer. */
  static final int LONGEST = 1 << 20;

  private static final int KEPT = 8192;

  /**
   * Some whole rows.
   *
   * @param bytes where they are; from 0 to {@code length}
   * @param line the line on which the first begins, from 1
   * @param broken whether it is the beginning of one row that cannot be read
   * @param ended whether the last row ends with a line end
   */
  record Block(byte[] bytes, int length, long line, boolean broken, boolean ended) {}

  private final InputStream in;
  private final byte delimiter;
  private byte[] buffer = new byte[BLOCK];
  private int filled;
  private long line;
  private boolean over;

  /**
   * The blocks of what is left of a text.
   *
   * @param line the line at which it is
   */
  RowBlocks(InputStream in, byte delimiter, long line) {
    this.in = in;
    this.delimiter = delimiter;
    this.line = line;
  }

  /** The next block; null at the end. */
  @Nullable Block next() throws IOException {
    while (true) {
      fill();
      if (filled == 0) {
        return null;
      }
      int whole = lastRowEnd();
      if (whole > 0) {
        return cut(whole, false, true);
      }
      if (over) {
        int end = quoted ? firstLineEnd() : filled;
        lines = 1;
        return cut(end, quoted, quoted);
      }
      if (filled >= LONGEST) {
        int first = firstLineEnd();
        lines = 1;
        return buffer[first - 1] == '\n' ? cut(first, true, true) : skipLine();
      }
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
  }

  private void fill() throws IOException {
    while (!over && filled < buffer.length) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        over = true;
      } else {
        filled += read;
      }
    }
  }

  private Block cut(int end, boolean broken, boolean ended) {
    byte[] bytes = buffer;
    int length = end;
    Block block = new Block(bytes, length, line, broken, ended);
    buffer = new byte[Math.max(BLOCK, filled - end)];
    System.arraycopy(bytes, end, buffer, 0, filled - end);
    filled -= end;
    line += lines;
    return block;
  }

  /** Passes over a line that does not end within any measure; keeps its beginning. */
  private Block skipLine() throws IOException {
    byte[] head = Arrays.copyOf(buffer, KEPT);
    while (true) {
      filled = 0;
      fill();
      int end = firstLineEnd();
      boolean found = end > 0 && buffer[end - 1] == '\n';
      if (found || over) {
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        Block block = new Block(head, head.length, line, true, true);
        line++;
        return block;
      }
    }
  }

  /** Behind the first line end; all where there is none. */
  private int firstLineEnd() {
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return filled;
  }

  private boolean quoted;
  private long lines;

  /** Behind the last line end that ends a row; 0 where there is none. */
  private int lastRowEnd() {
    int end = 0;
    long passed = 0;
    lines = 0;
    boolean inside = false;
    boolean begins = true;
    int i = 0;
    while (i < filled) {
      byte b = buffer[i];
      if (inside) {
        if (b == '"') {
          if (i + 1 < filled && buffer[i + 1] == '"') {
            i++;
          } else {
            inside = false;
          }
        } else if (b == '\n') {
          passed++;
        } else if (i - end > LONGEST) {
          break;
        }
      } else if (b == '\n') {
        end = i + 1;
        passed++;
        lines = passed;
        begins = true;
      } else if (b == '"') {
        inside = begins;
        begins = false;
      } else {
        begins = b == delimiter;
      }
      i++;
    }
    quoted = inside;
    return end;
  }
}
