package org.befund.engine.inventory.delimited;

import java.util.function.Supplier;

/** What some cells of a row mean; what the same bytes meant before is known. For one thread. */
final class CellMemo<T> {
  private final RowCells cells;
  private final CellKey key;
  private final Seen<T> seen = new Seen<>();
  private final Supplier<T> reading;

  /**
   * What some columns mean.
   *
   * @param places the columns; negative ones are left out
   * @param reading reads the cells of the row that is looked at
   */
  CellMemo(RowCells cells, int[] places, Supplier<T> reading) {
    this.cells = cells;
    this.key = new CellKey(places);
    this.reading = reading;
  }

  /** Whether the row has the same in these columns as the row before. */
  boolean isSame() {
    return key.isWithin(cells.same());
  }

  /**
   * What the row has there.
   *
   * @param block where the cells are
   */
  T of(byte[] block) {
    key.of(cells, block);
    long hash = Seen.hash(key.bytes(), key.from(), key.to());
    T known = seen.get(hash, key.bytes(), key.from(), key.to());
    if (known == null) {
      known = reading.get();
      seen.put(hash, key.bytes(), key.from(), key.to(), known);
    }
    return known;
  }
}
