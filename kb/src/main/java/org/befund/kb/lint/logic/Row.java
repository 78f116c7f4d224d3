package org.befund.kb.lint.logic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What one entry makes of each of some conditions: true, false or open, two bits a condition.
 *
 * @param cells 0 for false, 1 for open, 2 for true, from the lowest bits on
 */
record Row(long cells) {
  /** As many conditions as there is room for. */
  static final int MOST = 21;

  private static final int FALSE = 0;
  private static final int OPEN = 1;
  private static final int TRUE = 2;

  static Row of(int count, IntFunction<Worth> worth) {
    long cells = 0;
    for (int i = 0; i < count; i++) {
      long cell =
          switch (worth.apply(i)) {
            case FALSE -> FALSE;
            case TRUE -> TRUE;
            case OPEN, TORN -> OPEN;
          };
      cells |= cell << 2 * i;
    }
    return new Row(cells);
  }

  Worth at(int index) {
    return switch ((int) (cells >> 2 * index & 3)) {
      case FALSE -> Worth.FALSE;
      case TRUE -> Worth.TRUE;
      default -> Worth.OPEN;
    };
  }

  /** Both of two traits of one entry. */
  Row and(Row other, int count) {
    return of(count, i -> at(i).and(other.at(i)));
  }

  /** Every combination of the traits of an entry that do not hang on one another. */
  static Set<Row> combined(int count, Collection<Set<Row>> traits, int most) throws Undecided {
    Set<Row> rows = new LinkedHashSet<>();
    rows.add(of(count, i -> Worth.TRUE));
    for (Set<Row> trait : traits) {
      Set<Row> longer = new LinkedHashSet<>();
      for (Row row : rows) {
        for (Row more : trait) {
          longer.add(row.and(more, count));
        }
        if (longer.size() > most) {
          throw new Undecided("one thing can be in too many states");
        }
      }
      rows = longer;
    }
    return rows;
  }
}
