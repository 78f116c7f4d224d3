package org.befund.engine.inventory.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.Columns;

/**
 * Rows of a program that puts no quotes around cells, so that a delimiter may stand within one. No
 * cell begins with a blank: what does belongs to the cell before it.
 */
final class Unquoted {
  private Unquoted() {}

  /** Reads the rows behind a header. */
  static void read(Export export, InputStream in, Delimited.Start start, Intake intake)
      throws IOException {
    Columns columns = start.columns();
    TextRows rows = new TextRows(intake, export.name());
    rows.columns(columns);
    Lines lines = new Lines(in, columns.profile().encoding());
    int width = columns.headers().size();
    for (String line = lines.next(); line != null; line = lines.next()) {
      long number = start.line() + lines.number() - 1;
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = cells(line, start.delimiter(), width);
      if (columns.isHeader(cells)) {
        continue;
      }
      if (lines.isCut() || cells.size() != width) {
        String reason = "the row has " + cells.size() + " columns where the header has " + width;
        // the last cell of a row that was cut short may be cut too
        List<String> sure = cells.subList(0, cells.size() < width ? cells.size() - 1 : 1);
        rows.unreadRow(sure, number, export.host(), reason, line);
      } else {
        rows.row(cells, number, export.host(), line);
      }
    }
  }

  private static List<String> cells(String line, char delimiter, int width) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
      parts.add(line.substring(from, at));
      from = at + 1;
    }
    parts.add(line.substring(from));
    if (parts.size() <= width) {
      return parts;
    }
    List<String> cells = new ArrayList<>();
    for (String part : parts) {
      if (part.startsWith(" ") && !cells.isEmpty()) {
        int last = cells.size() - 1;
        cells.set(last, cells.get(last) + delimiter + part);
      } else {
        cells.add(part);
      }
    }
    return Arrays.asList(cells.toArray(new String[0]));
  }
}
