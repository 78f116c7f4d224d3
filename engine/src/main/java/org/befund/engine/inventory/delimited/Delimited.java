package org.befund.engine.inventory.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.profile.CellText;
import org.befund.engine.inventory.profile.Columns;
import org.befund.engine.inventory.profile.Field;
import org.befund.engine.inventory.profile.Profile;
import org.befund.engine.inventory.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** Rows of cells between commas, semicolons, tabs or bars, with a header. */
public final class Delimited implements Format {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int MOST_LINES_BEFORE = 20;
  private static final int MOST_ROWS = 2000;
  private static final String SEVERAL =
      "no column names the host, and the header stands in it again, as where exports of several"
          + " hosts were put one behind another";
  private static final String COUNTS = "the export counts hosts and does not name them";

  /**
   * Where the header was found.
   *
   * @param offset behind its line end, in bytes from the beginning of the text in UTF-8
   * @param line the line behind it, from 1
   */
  record Start(Columns columns, char delimiter, int offset, long line) {
    /** The same, with what the first rows show of the columns. */
    private Start seeing(List<List<String>> rows) {
      return new Start(columns.seeing(rows), delimiter, offset, line);
    }
  }

  @Override
  public boolean recognises(Export export, Intake intake) {
    return start(export, intake.profiles(), intake::isProduct) != null;
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    Start start = start(export, intake.profiles(), intake::isProduct);
    if (start == null) {
      return;
    }
    List<List<String>> some = rows(export.head(), start);
    start = start.seeing(some);
    intake.found(start.columns(), some, start.delimiter());
    intake.untold(start.columns(), some, export.name());
    String reason = unusable(export, start.columns(), some, intake);
    if (reason != null) {
      intake.fleet().unreadOfAny();
      intake.reject(new Reject(export.name(), 0, "", reason, ""));
      return;
    }
    InputStream in = export.text();
    in.skipNBytes(start.offset());
    boolean quotes = quoted(export.head(), start);
    if (!start.columns().profile().quotes() && !quotes) {
      Unquoted.read(export, in, start, intake);
      return;
    }
    String groupBy = intake.groupBy();
    int group = groupBy == null ? -1 : start.columns().named(groupBy);
    intake.columns(start.columns().headers(), group >= 0);
    new BlockReading(export, in, start, group, intake).read();
  }

  /** Why it cannot be told which hosts the rows are about; null where it can. */
  private static @Nullable String unusable(
      Export export, Columns columns, List<List<String>> some, Intake intake) {
    if (columns.countsHosts()) {
      return COUNTS;
    }
    if (columns.of(Field.HOST) >= 0) {
      return null;
    }
    if (some.stream().anyMatch(columns::isAgain)) {
      return SEVERAL;
    }
    return intake.isNamesake(export.name(), columns.headers()) ? Intake.NAMESAKE : null;
  }

  /**
   * The first line of which a profile knows columns; what stands before it says nothing.
   *
   * @param isProduct whether a text names a product that matters
   */
  static @Nullable Start start(Export export, List<Profile> known, Predicate<String> isProduct) {
    Start best = null;
    byte[] head = export.head();
    boolean marked = head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb;
    int from = marked ? 3 : 0;
    long line = 1;
    for (int lines = 0; lines < MOST_LINES_BEFORE && from < head.length; lines++) {
      int end = from;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      if (end == head.length && export.isLonger()) {
        break;
      }
      String text =
          CellText.decoded(head, from, end, StandardCharsets.ISO_8859_1).replace("\r", "");
      Start found = header(text, known, isProduct, Math.min(end + 1, head.length), line + 1);
      // a title may be called like one column, but not like several
      boolean more = found != null && (best == null || found.columns().matched() > 1);
      best = more ? found : best;
      if (best != null && best.columns().matched() > 1) {
        break;
      }
      from = end + 1;
      line++;
    }
    return best;
  }

  private static @Nullable Start header(
      String text, List<Profile> known, Predicate<String> isProduct, int offset, long line) {
    Start best = null;
    for (char delimiter : DELIMITERS) {
      List<Profile> profiles = new ArrayList<>();
      for (Profile profile : known) {
        Character own = profile.delimiter();
        if (own == null || own == delimiter) {
          profiles.add(profile);
        }
      }
      if (text.indexOf(delimiter) < 0 && delimiter != DELIMITERS[0]) {
        continue;
      }
      Columns columns = Profiles.best(profiles, cells(text, delimiter), isProduct);
      boolean alone = columns != null && columns.headers().size() == 1;
      if (columns != null
          && !(alone && (text.length() > 40 || columns.of(Field.HOST) >= 0))
          && (best == null || columns.matched() > best.columns().matched())) {
        best = new Start(columns, delimiter, offset, line);
      }
    }
    return best;
  }

  /** The first rows, those that have a cell for each column. */
  static List<List<String>> rows(byte[] head, Start start) {
    Charset encoding = start.columns().profile().encoding();
    String text = CellText.decoded(head, start.offset(), head.length, encoding);
    List<List<String>> rows = new ArrayList<>();
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(start.delimiter())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text);
    try {
      for (CsvRecord record : reader) {
        if (record.getFieldCount() == start.columns().headers().size()) {
          rows.add(record.getFields());
        }
        if (rows.size() == MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException e) {
      return rows; // what cannot be read is told later
    }
    return rows;
  }

  /** Whether a cell among the first rows begins with a quote. */
  private static boolean quoted(byte[] head, Start start) {
    for (int i = Math.max(1, start.offset()); i < head.length; i++) {
      byte before = head[i - 1];
      if (head[i] == '"' && (before == '\n' || before == start.delimiter())) {
        return true;
      }
    }
    return false;
  }

  /** The cells of a header. */
  static List<String> cells(String text, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        cells.add(CellText.plain(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(CellText.plain(cell.toString()));
    return Arrays.asList(cells.toArray(new String[0]));
  }
}
