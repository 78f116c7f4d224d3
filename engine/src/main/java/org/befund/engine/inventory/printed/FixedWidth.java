package org.befund.engine.inventory.printed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.Clause;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** A table whose columns begin at the same place in each line, as wmic and PowerShell print it. */
public final class FixedWidth implements Format {
  private static final int MOST_LINES_BEFORE = 20;
  private static final int LONGEST_HEADER = 2000;
  private static final Pattern DELIMITED = Pattern.compile("[,;\\t|\"]");
  private static final int WIDE_FROM = 0x1100;
  private static final Pattern RULE = Pattern.compile("-+(?: +-+)* *");
  private static final Pattern HEADER = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern DASHES = Pattern.compile("-+");
  private static final Pattern CUT = Pattern.compile(".*\\S(?:\\.\\.\\.|\u2026)");

  /**
   * Where the columns are.
   *
   * @param lines how many lines there are before the first row
   * @param starts where each column begins, in characters from 0
   * @param ends where each header ends, or the dashes below it
   * @param ruled whether dashes stand below the headers
   */
  private record Table(Columns columns, int lines, int[] starts, int[] ends, boolean ruled) {}

  @Override
  public boolean recognises(Export export, Intake intake) {
    return table(export, intake) != null;
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    Table table = table(export, intake);
    if (table == null) {
      return;
    }
    TextRows rows = new TextRows(intake, export.name());
    rows.columns(table.columns());
    intake.found(table.columns(), List.of(), null);
    Lines lines = new Lines(export.text(), table.columns().profile().encoding());
    for (String line = lines.next(); line != null; line = lines.next()) {
      boolean row = lines.number() > table.lines() && !line.isBlank();
      if (row && !RULE.matcher(line).matches() && !isHeader(line, table)) {
        row(line, lines, table, rows, export.host());
      }
    }
  }

  private static void row(String line, Lines lines, Table table, TextRows rows, String host) {
    List<String> cells = cells(line, table, false);
    cells = cells == null ? cells(line, table, true) : cells;
    long number = lines.number();
    if (cells == null || lines.isCut()) {
      String reason = "the row does not keep to the columns of the header";
      rows.unreadRow(List.of(), number, host, reason, line);
      return;
    }
    for (Clause clause : table.columns().clauses()) {
      int place = clause.first();
      if (table.ruled() && place >= 0 && CUT.matcher(cells.get(place)).matches()) {
        String reason = "'" + cells.get(place) + "' was cut short where it was printed";
        rows.unreadRow(cells, number, host, reason, line);
        return;
      }
    }
    rows.row(cells, number, host, line);
  }

  /** Tables may follow one another in one file. */
  private static boolean isHeader(String line, Table table) {
    List<String> cells = cells(line, table, false);
    return cells != null && table.columns().isHeader(cells);
  }

  private static @Nullable Table table(Export export, Intake intake) {
    List<String> lines = export.lines(MOST_LINES_BEFORE + 1);
    for (int i = 0; i < lines.size(); i++) {
      String header = lines.get(i);
      if (header.length() > LONGEST_HEADER || DELIMITED.matcher(header).find()) {
        continue;
      }
      boolean ruled = i + 1 < lines.size() && RULE.matcher(lines.get(i + 1).strip()).matches();
      List<int[]> extents = extents(ruled ? lines.get(i + 1) : header, ruled ? DASHES : HEADER);
      if (extents.size() > 1) {
        int[] starts = extents.stream().mapToInt(each -> each[0]).toArray();
        int[] ends = extents.stream().mapToInt(each -> each[1]).toArray();
        starts[0] = 0;
        List<String> headers = cut(header, starts);
        Columns columns = Profiles.best(intake.profiles(), headers, text -> false);
        boolean apart = ruled || columns != null && columns.matched() > 1;
        if (columns != null && apart) {
          return new Table(columns, i + 1, starts, ends, ruled);
        }
      }
    }
    return null;
  }

  /** Where the headers begin and end: two blanks part them, or the dashes below tell. */
  private static List<int[]> extents(String line, Pattern pattern) {
    List<int[]> extents = new ArrayList<>();
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      extents.add(new int[] {matcher.start(), matcher.end()});
    }
    return extents;
  }

  private static List<String> cut(String line, int[] starts) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int from = Math.min(starts[i], line.length());
      int to = i + 1 < starts.length ? Math.min(starts[i + 1], line.length()) : line.length();
      cells.add(line.substring(from, to).strip());
    }
    return cells;
  }

  /**
   * The cells of a row; null when a word stands across the beginning of a column.
   *
   * @param wide whether characters of the Far East take the place of two
   */
  private static @Nullable List<String> cells(String line, Table table, boolean wide) {
    int[] starts = table.starts().clone();
    for (int i = 1; i < starts.length; i++) {
      int at = wide ? index(line, starts[i]) : starts[i];
      boolean within = at > 1 && at < line.length() && line.charAt(at) != ' ';
      // without a rule two blanks at least part the columns
      boolean joined =
          within && (line.charAt(at - 1) != ' ' || (!table.ruled() && line.charAt(at - 2) != ' '));
      if (joined) {
        int end = line.indexOf(' ', at);
        int word = line.lastIndexOf(' ', at) + 1;
        boolean right = table.ruled() && (end < 0 ? line.length() : end) == table.ends()[i];
        if (!right) {
          return null;
        }
        at = word;
      }
      starts[i] = at;
    }
    return cut(line, starts);
  }

  /** The character that stands at a place where wide ones take two. */
  private static int index(String line, int place) {
    int taken = 0;
    int at = 0;
    while (at < line.length() && taken < place) {
      taken += line.charAt(at) >= WIDE_FROM ? 2 : 1;
      at++;
    }
    return at + Math.max(0, place - taken);
  }
}
