package org.befund.engine.inventory.delimited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.befund.engine.inventory.intake.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a delimited text into blocks of whole rows, so that several threads can read it. A row ends
 * at a line end outside quotes; a quote only opens at the beginning of a cell. A row that grows
 * beyond all measure, for want of a closing quote, say, is cut at the end of its first line.
 *
 * <p>At first each line end is taken for that of a row. Whoever reads a block finds that it was cut
 * within quotes, and has it cut {@linkplain #again again}; from there on all quotes are looked at.
 */
final class RowBlocks {
  /** As many bytes are read at once. */
  static final int BLOCK = 2 << 20;

  private static final int KEPT = 8192;

  /**
   * Some whole rows.
   *
   * @param bytes where they are; from 0 to {@code length}
   * @param broken whether it is one line, the beginning of a row that cannot be read
   * @param sure whether it ends at the end of a row if it begins at the beginning of one
   */
  record Block(byte[] bytes, int length, boolean broken, boolean sure) {}

  private InputStream in;
  private final byte delimiter;
  private final Queue<byte[]> spare;
  private final QuoteSearch quotes = new QuoteSearch();
  private final int size;
  private byte[] buffer;
  private int filled;
  private boolean over;
  private @Nullable IOException failure;
  private boolean careful;
  private boolean quoted;

  /**
   * The blocks of what is left of a text.
   *
   * @param spare where arrays of blocks come from that are not needed any more
   */
  RowBlocks(InputStream in, byte delimiter, Queue<byte[]> spare) {
    this(in, delimiter, spare, BLOCK);
  }

  RowBlocks(InputStream in, byte delimiter, Queue<byte[]> spare, int size) {
    this.in = in;
    this.delimiter = delimiter;
    this.spare = spare;
    this.size = size;
    this.buffer = new byte[size];
  }

  /**
   * The next block; null at the end, or where the text cannot be read on.
   *
   * @param settled is run before a row that is larger than all blocks is looked at: all that was
   *     cut before must have been read then, or have been {@linkplain #again cut again}
   */
  @Nullable Block next(Runnable settled) {
    while (true) {
      fill();
      if (filled == 0) {
        return null;
      }
      int whole = careful ? lastRowEnd() : lastLineEnd();
      if (whole > 0) {
        return cut(whole, false);
      }
      if (over && failure != null) {
        return null; // nobody knows how the last row goes on
      }
      if (over) {
        return cut(quoted ? firstLineEnd() : filled, quoted);
      }
      if (!careful) {
        settled.run();
        careful = true;
      } else if (filled >= Lines.LONGEST) {
        int first = firstLineEnd();
        return buffer[first - 1] == '\n' ? cut(first, true) : skipLine();
      } else if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
  }

  /**
   * Cuts some blocks again, now with regard to quotes.
   *
   * @param some all blocks that were cut last, from one on that ends within quotes
   */
  void again(List<Block> some) {
    List<InputStream> all = new ArrayList<>();
    some.forEach(block -> all.add(new ByteArrayInputStream(block.bytes(), 0, block.length())));
    all.add(new ByteArrayInputStream(buffer, 0, filled));
    all.add(in);
    in = new SequenceInputStream(Collections.enumeration(all));
    buffer = new byte[size];
    filled = 0;
    over = false;
    careful = true;
  }

  /** What kept the text from being read to its end; null where nothing did. */
  @Nullable IOException failure() {
    return failure;
  }

  private void fill() {
    try {
      while (!over && filled < buffer.length) {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
          over = true;
        } else {
          filled += read;
        }
      }
    } catch (IOException e) {
      failure = e;
      over = true;
    }
  }

  private Block cut(int end, boolean broken) {
    byte[] bytes = buffer;
    byte[] known = spare.poll();
    int rest = filled - end;
    buffer = known != null && known.length >= rest ? known : new byte[Math.max(size, rest)];
    System.arraycopy(bytes, end, buffer, 0, rest);
    filled = rest;
    return new Block(bytes, end, broken, careful);
  }

  /** Passes over a line that does not end within any measure; keeps its beginning. */
  private Block skipLine() {
    byte[] head = Arrays.copyOf(buffer, KEPT);
    while (true) {
      filled = 0;
      fill();
      int end = firstLineEnd();
      boolean found = end > 0 && buffer[end - 1] == '\n';
      if (found || over) {
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return new Block(head, head.length, true, true);
      }
    }
  }

  /** Behind the last line end; 0 where there is none. */
  private int lastLineEnd() {
    int end = filled;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
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

  /** Behind the last line end that ends a row; 0 where there is none. */
  private int lastRowEnd() {
    int end = quotes.lastRowEnd(buffer, filled, delimiter);
    if (end >= 0) {
      quoted = quotes.endsWithin();
      return end;
    }
    return lastRowEndByByte();
  }

  private int lastRowEndByByte() {
    int end = 0;
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
        } else if (b != '\n' && i - end > Lines.LONGEST) {
          break;
        }
      } else if (b == '\n') {
        end = i + 1;
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
