package org.befund.engine.inventory.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.befund.engine.inventory.intake.Careful;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.intake.Spooled;
import org.befund.engine.inventory.intake.TextRows;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Profiles;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel since 2007: the rows of all sheets below a header that a profile knows. */
public final class Excel implements Format {
  private static final int MOST_ROWS_BEFORE = 30;
  private static final int MOST_ROWS_SEEN = 500;

  private static final String BROKEN = "holds an error or cannot be read";

  @Override
  public boolean recognises(Export export, Intake intake) {
    return export.starts('P', 'K', 3, 4)
        && export.holds("xl/work")
        && !export.holds("xl/workbook.bin");
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    try (Spooled file = Spooled.of(export)) {
      WorkbookParts.Look look = WorkbookParts.measure(file.path());
      long before = 0;
      ReadingOptions options = new ReadingOptions(true, true);
      try (ReadableWorkbook book =
          undamaged(() -> new ReadableWorkbook(file.path().toFile(), options))) {
        for (Sheet sheet : undamaged(() -> book.getSheets().toList())) {
          before += sheet(sheet, export, intake, look, before);
        }
      }
    }
  }

  private static <T> T undamaged(Careful.Step<T> step) throws IOException {
    return Careful.undamaged("the workbook", step);
  }

  /**
   * Reads a sheet.
   *
   * @param before how many rows were read of those before it
   * @return how many it has
   */
  private static long sheet(
      Sheet sheet, Export export, Intake intake, WorkbookParts.Look look, long before)
      throws IOException {
    Set<String> missing = look.missing();
    String name = export.name() + "!" + sheet.getName();
    TextRows rows = new TextRows(intake, name);
    try (Stream<Row> stream = undamaged(sheet::openStream)) {
      Iterator<Row> iterator = stream.iterator();
      List<Row> first = new ArrayList<>();
      while (first.size() < MOST_ROWS_SEEN && undamaged(iterator::hasNext)) {
        first.add(undamaged(iterator::next));
      }
      int header = header(first, intake);
      if (header < 0) {
        if (first.stream().anyMatch(row -> !texts(row, 0).isEmpty())) {
          intake.fleet().unreadOfAny();
          String reason = "no row at the beginning of the sheet is a header that any profile knows";
          intake.reject(new Reject(name, 0, "", reason, ""));
        }
        return first.size();
      }
      List<String> headers = texts(first.get(header), 0);
      if (first.get(header).stream().anyMatch(cell -> isBroken(cell, missing))) {
        rows.unread(first.get(header).getRowNum(), "a cell of the header " + BROKEN, raw(headers));
      }
      List<Row> below = first.subList(header + 1, first.size());
      List<List<String>> some = below.stream().map(row -> texts(row, headers.size())).toList();
      rows.heads(headers, some);
      rows.untold(some);
      for (Row row : below) {
        row(row, headers, rows, export.host(), missing);
      }
      long read = first.size();
      while (undamaged(iterator::hasNext)) {
        row(undamaged(iterator::next), headers, rows, export.host(), missing);
        intake.looked(export, before + ++read, look.rows());
      }
      return read;
    }
  }

  /** The row that says most; -1 where none says anything. */
  private static int header(List<Row> rows, Intake intake) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_BEFORE); i++) {
      List<String> texts = texts(rows.get(i), 0);
      Columns columns = Profiles.best(intake.profiles(), texts, intake::isProduct);
      boolean alone =
          texts.size() == 1 && rows.size() > i + 1 && texts(rows.get(i + 1), 0).size() > 1;
      if (columns != null && !alone && columns.matched() > most) {
        best = i;
        most = columns.matched();
      }
    }
    return best;
  }

  private static void row(
      Row row, List<String> headers, TextRows rows, String host, Set<String> missing) {
    List<String> cells = texts(row, headers.size());
    boolean blank =
        cells.stream().allMatch(String::isEmpty)
            && row.stream().noneMatch(cell -> isBroken(cell, missing));
    if (blank || rows.isHeader(cells)) {
      return;
    }
    String raw = raw(cells);
    if (row.stream()
        .anyMatch(cell -> isBroken(cell, missing) && rows.uses(cell.getColumnIndex()))) {
      String reason = "a cell of the row " + BROKEN;
      rows.unreadRow(cells, row.getRowNum(), host, reason, raw);
      return;
    }
    rows.row(cells, row.getRowNum(), host, raw);
  }

  private static String raw(List<String> cells) {
    return String.join("\t", cells);
  }

  /** The texts of a row, filled up to a width; blank cells at its end do not count. */
  private static List<String> texts(Row row, int width) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell));
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    while (texts.size() < width) {
      texts.add("");
    }
    return width > 0 && texts.size() > width ? texts.subList(0, width) : texts;
  }

  /** Whether a cell holds an error of a formula, or something that is no value. */
  private static boolean isBroken(@Nullable Cell cell) {
    if (cell == null) {
      return false;
    }
    String raw = cell.getRawValue();
    // a text that the workbook does not hold has not even an empty value
    boolean missing = cell.getType() == CellType.STRING && raw == null;
    boolean lost = cell.getValue() == null && (missing || raw != null && !raw.isEmpty());
    return lost || cell.getType() == CellType.ERROR;
  }

  /** The same, or a text that the workbook does not hold, which comes as none. */
  private static boolean isBroken(@Nullable Cell cell, Set<String> missing) {
    if (cell == null) {
      return false;
    }
    boolean empty = cell.getType() == CellType.STRING && "".equals(cell.getValue());
    boolean told =
        !missing.isEmpty()
            && (missing.contains("") || missing.contains(cell.getAddress().toString()));
    return (empty && told) || isBroken(cell);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.EMPTY || isBroken(cell)) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) ? day(cell, number) : plain(number);
    }
    String raw = cell.getType() == CellType.BOOLEAN ? String.valueOf(cell.getValue()) : null;
    return raw != null ? raw : cell.getText().replace("_x000D_", "").strip();
  }

  private static String day(Cell cell, BigDecimal number) {
    try {
      LocalDateTime day = cell.asDate();
      return day.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? day.toLocalDate().toString()
          : day.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    } catch (DateTimeException | ExcelReaderException e) {
      return plain(number);
    }
  }

  /** A number as the sheet shows it: what is stored for 3.1 is a little more than that. */
  private static String plain(BigDecimal number) {
    BigDecimal shown = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
    return shown.toPlainString();
  }

  /** Whether a number is shown as a day: letters of day, month or year beside quotes. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare =
        format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }
}
