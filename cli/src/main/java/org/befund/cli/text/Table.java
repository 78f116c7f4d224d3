package org.befund.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows whose cells stand below each other; the last column wraps. */
final class Table {
  private static final int GAP = 2;

  private final int indent;
  private final List<String[]> rows = new ArrayList<>();
  private final List<Style[]> styles = new ArrayList<>();

  Table(int indent) {
    this.indent = indent;
  }

  /** Adds a row, as many cells as the others have. */
  void row(Style style, String... cells) {
    Style[] same = new Style[cells.length];
    Arrays.fill(same, style);
    styles.add(same);
    rows.add(cells);
  }

  /** Makes a cell of the row added last stand out. */
  void stand(int column, Style style) {
    styles.get(styles.size() - 1)[column] = style;
  }

  /** The width that it takes where no cell wraps, indent included. */
  int width() {
    int[] starts = starts();
    return starts[starts.length - 1] - GAP;
  }

  /** Where each column begins, and one that would follow the last. */
  private int[] starts() {
    int columns = rows.get(0).length;
    int[] starts = new int[columns + 1];
    starts[0] = indent;
    for (int column = 1; column <= columns; column++) {
      int width = 0;
      for (String[] row : rows) {
        String cell = Printable.of(row[column - 1]);
        width = Math.max(width, cell.codePointCount(0, cell.length()));
      }
      starts[column] = starts[column - 1] + width + GAP;
    }
    return starts;
  }

  void write(Page page) {
    int columns = rows.get(0).length;
    int[] starts = starts();
    for (int i = 0; i < rows.size(); i++) {
      page.start(indent, starts[columns - 1]);
      for (int column = 0; column < columns; column++) {
        page.at(starts[column]).add(styles.get(i)[column], rows.get(i)[column]);
      }
      page.end();
    }
  }
}
