package org.befund.engine.inventory.delimited;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.profile.CellText;

/**
 * The cells of one row after the other, as places in a block. Cells at the beginning of a row that
 * are those of the row before are known without being cut again. For one thread.
 */
final class RowCells {
  private static final byte QUOTE = '"';
  private static final byte LINE_END = '\n';

  private final byte delimiter;
  private final int width;
  private final int[] rawStarts;
  private final int[] rawEnds;
  private final int[] starts;
  private final int[] ends;
  private byte[] bytes = {};
  private int limit;
  private byte[] scratch = new byte[1 << 10];
  private int scratched;
  private int from;
  private int to;
  private int count;
  private int same;
  private long lineEnds;
  private boolean zero;
  private boolean closed;
  private boolean blank;
  private boolean plain;

  /**
   * Cells of rows that should have so many.
   *
   * @param width how many cells the header has
   */
  RowCells(byte delimiter, int width) {
    this.delimiter = delimiter;
    this.width = width;
    this.rawStarts = new int[width];
    this.rawEnds = new int[width];
    this.starts = new int[width];
    this.ends = new int[width];
  }

  /** Goes to the beginning of a block. */
  void enter(byte[] block, int length) {
    bytes = block;
    limit = length;
    to = 0;
    plain = false;
  }

  /** Cuts the next row; false when there is none. */
  boolean next() {
    if (to >= limit) {
      return false;
    }
    int before = from;
    from = to;
    same = plain ? sameAs(before, from - before) : 0;
    cut(same == 0 ? from : rawEnds[same - 1] + 1);
    plain = count == width && lineEnds == 1 && scratched == 0 && closed && !zero;
    return true;
  }

  /** How many leading cells are those of the row before; they are moved to this row. */
  private int sameAs(int before, int length) {
    int end = Math.min(limit, from + length);
    int alike = Arrays.mismatch(bytes, before, from, bytes, from, end);
    int common = before + (alike < 0 ? end - from : alike);
    int cells = 0;
    while (cells < width - 1 && rawEnds[cells] < common) {
      rawStarts[cells] += length;
      rawEnds[cells] += length;
      starts[cells] += length;
      ends[cells] += length;
      cells++;
    }
    return cells;
  }

  private void cut(int begin) {
    int at = begin;
    int column = same;
    lineEnds = 0;
    scratched = 0;
    zero = false;
    closed = true;
    blank = same == 0;
    boolean ended = false;
    while (!ended) {
      int start = at;
      if (at < limit && bytes[at] == QUOTE) {
        at = quoted(at, column);
        blank = false;
      } else {
        at = bare(at);
        int end = trimmed(start, at);
        blank &= end == start;
        place(column, start, end);
      }
      if (column < width) {
        rawStarts[column] = start;
        rawEnds[column] = at;
      }
      column++;
      ended = at >= limit || bytes[at] == '\n';
      if (at < limit) {
        lineEnds += bytes[at] == '\n' ? 1 : 0;
        at++;
      }
    }
    count = column;
    to = at;
  }

  /** Goes to the end of a cell without quotes. */
  private int bare(int begin) {
    int at = ByteSearch.firstOrControl(bytes, begin, limit, delimiter);
    while (at < limit && !isStop(bytes[at])) {
      zero |= bytes[at] == 0;
      at = ByteSearch.firstOrControl(bytes, at + 1, limit, delimiter);
    }
    return at;
  }

  private boolean isStop(byte b) {
    return b == delimiter || b == LINE_END;
  }

  /** Goes to the end of a cell that begins with a quote. */
  private int quoted(int begin, int column) {
    int start = begin + 1;
    boolean doubled = false;
    closed = false;
    int at = ByteSearch.firstOrControl(bytes, start, limit, QUOTE);
    while (at < limit) {
      byte b = bytes[at];
      if (b == QUOTE) {
        if (at + 1 < limit && bytes[at + 1] == QUOTE) {
          doubled = true;
          at++;
        } else {
          closed = true;
          break;
        }
      } else if (b == LINE_END) {
        lineEnds++;
      } else {
        zero |= b == 0;
      }
      at = ByteSearch.firstOrControl(bytes, at + 1, limit, QUOTE);
    }
    int end = Math.min(at, limit);
    int rest = Math.min(limit, at + 1);
    at = rest < limit && isStop(bytes[rest]) ? rest : bare(rest);
    int stop = trimmed(rest, at);
    if (doubled || stop > rest) {
      unquote(column, start, end, rest, stop);
    } else {
      place(column, start, end);
    }
    return at;
  }

  /** Doubled quotes, or text behind the closing quote: made whole where it does no harm. */
  private void unquote(int column, int start, int end, int rest, int stop) {
    scratch = CellKey.room(scratch, scratched + end - start + stop - rest);
    int put = scratched;
    for (int i = start; i < end; i++) {
      scratch[put++] = bytes[i];
      if (bytes[i] == '"') {
        i++;
      }
    }
    System.arraycopy(bytes, rest, scratch, put, stop - rest);
    put += stop - rest;
    // places in scratch are told by negative numbers
    place(column, -1 - scratched, -1 - put);
    scratched = put;
  }

  private void place(int column, int start, int end) {
    if (column < width) {
      starts[column] = start;
      ends[column] = end;
    }
  }

  /** The end without the carriage returns before it. */
  private int trimmed(int begin, int end) {
    int trimmed = end;
    while (trimmed > begin && bytes[trimmed - 1] == '\r') {
      trimmed--;
    }
    return trimmed;
  }

  /** How many cells the row has. */
  int count() {
    return count;
  }

  /** How many of its first cells are those of the row before, to the byte. */
  int same() {
    return same;
  }

  /** How many line ends it has, its own included. */
  long lineEnds() {
    return lineEnds;
  }

  /** Whether there is nothing in it. */
  boolean isBlank() {
    return blank && count == 1;
  }

  /** Whether it has characters that are no text. */
  boolean hasNul() {
    return zero;
  }

  /** Whether all its quotes are closed. */
  boolean isClosed() {
    return closed;
  }

  /** Where a cell begins in the block, its quote included. */
  int rawStart(int column) {
    return rawStarts[column];
  }

  /** Where a cell ends in the block, its quote included. */
  int rawEnd(int column) {
    return rawEnds[column];
  }

  /** The text of a cell. */
  String text(int column, Charset otherwise) {
    int start = starts[column];
    int end = ends[column];
    return start < 0
        ? CellText.of(scratch, -1 - start, -1 - end, otherwise)
        : CellText.of(bytes, start, end, otherwise);
  }

  /** The row as it is, without its line end. */
  String raw(Charset otherwise) {
    int end = trimmed(from, to > from && bytes[to - 1] == '\n' ? to - 1 : to);
    return raw(bytes, from, end, otherwise);
  }

  /** The text of a row as it is, cut where it is long. */
  static String raw(byte[] bytes, int from, int to, Charset otherwise) {
    int end = Math.min(to, from + 4 * Reject.MOST);
    return CellText.decoded(bytes, from, end, otherwise);
  }
}
