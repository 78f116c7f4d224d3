package org.befund.kb.lint.logic;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What several entries about one thing make of each of some conditions: for each whether some entry
 * says that it is true, that it is false, and that it is open.
 *
 * @param cells three bits a condition, from the lowest bits on
 */
record Entries(long cells) {
  /** No entry. */
  static final Entries NONE = new Entries(0);

  private static final int SAYS_TRUE = 1;
  private static final int SAYS_FALSE = 2;
  private static final int SAYS_OPEN = 4;

  static Entries of(Row row, int count) {
    long cells = 0;
    for (int i = 0; i < count; i++) {
      long cell =
          switch (row.at(i)) {
            case TRUE -> SAYS_TRUE;
            case FALSE -> SAYS_FALSE;
            case OPEN, TORN -> SAYS_OPEN;
          };
      cells |= cell << 3 * i;
    }
    return new Entries(cells);
  }

  Entries with(Entries more) {
    return new Entries(cells | more.cells);
  }

  boolean isEmpty() {
    return cells == 0;
  }

  boolean sayTrue(int index) {
    return says(index, SAYS_TRUE);
  }

  boolean sayFalse(int index) {
    return says(index, SAYS_FALSE);
  }

  boolean sayOpen(int index) {
    return says(index, SAYS_OPEN);
  }

  private boolean says(int index, int what) {
    return (cells >> 3 * index & what) != 0;
  }

  /** What any number of entries can say together, one at least. */
  static Set<Entries> any(Collection<Row> rows, int count, int most) throws Undecided {
    Set<Entries> single = new LinkedHashSet<>();
    rows.forEach(row -> single.add(of(row, count)));
    Set<Entries> all = new LinkedHashSet<>(single);
    Deque<Entries> open = new ArrayDeque<>(single);
    while (!open.isEmpty()) {
      Entries entries = open.remove();
      for (Entries more : single) {
        Entries together = entries.with(more);
        if (all.add(together)) {
          open.add(together);
        }
      }
      if (all.size() > most) {
        throw new Undecided("entries about one thing can say too many things together");
      }
    }
    return all;
  }
}
