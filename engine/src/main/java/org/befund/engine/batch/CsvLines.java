package org.befund.engine.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.befund.engine.result.Assessment;

/**
 * Rows of CSV after RFC 4180, every cell in quotes. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe: names and texts of an export are written by whoever runs the
 * hosts.
 */
record CsvLines(ResultColumns columns) implements LineForm {

  @Override
  public String head() {
    return record(ResultColumns.NAMES) + "\n";
  }

  @Override
  public String line(String environment, Assessment assessment) {
    return record(columns.of(environment, assessment).stream().map(CsvLines::harmless).toList());
  }

  /** A record without the last character of its end. */
  private static String record(List<String> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CR)
            .build(text)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Within any cell; where it is the whole of one, it may not be a formula either. */
  @Override
  public String name(String name) {
    return harmless(name).replace("\"", "\"\"");
  }

  private static String harmless(String cell) {
    boolean formula =
        !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
