package org.befund.engine.inventory.delimited;

import java.util.Arrays;

/**
 * The bytes of some cells of a row, by which their meaning is looked up. They are taken as they
 * stand, quotes included, so that they need not be copied where the cells are side by side. For one
 * thread.
 */
final class CellKey {
  private static final byte SEPARATOR = '\n';

  private final int[] columns;
  private final boolean adjacent;
  private byte[] own = {};
  private byte[] bytes = {};
  private int from;
  private int to;

  /**
   * The key of some columns.
   *
   * @param places the columns; negative ones are left out
   */
  CellKey(int[] places) {
    this.columns = Arrays.stream(places).filter(place -> place >= 0).sorted().distinct().toArray();
    this.adjacent =
        columns.length > 0 && columns[columns.length - 1] - columns[0] == columns.length - 1;
  }

  /** Whether all of it is within the first cells of a row. */
  boolean isWithin(int cells) {
    return columns.length == 0 || columns[columns.length - 1] < cells;
  }

  /** Takes the cells of a row. */
  void of(RowCells cells, byte[] block) {
    if (adjacent) {
      bytes = block;
      from = cells.rawStart(columns[0]);
      to = cells.rawEnd(columns[columns.length - 1]);
      return;
    }
    int length = 0;
    for (int column : columns) {
      int start = cells.rawStart(column);
      int size = cells.rawEnd(column) - start;
      own = room(own, length + size + 1);
      System.arraycopy(block, start, own, length, size);
      length += size;
      own[length++] = SEPARATOR;
    }
    bytes = own;
    from = 0;
    to = length;
  }

  /** Where the key is. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** An array that has room for so many bytes; the same where it does already. */
  static byte[] room(byte[] array, int length) {
    return length <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(length, array.length * 2));
  }
}
