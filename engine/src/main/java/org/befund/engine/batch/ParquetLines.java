package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.befund.engine.result.Assessment;

/** Rows for a file of Parquet: cells one after the other, each with its end. */
record ParquetLines(ResultColumns columns) implements LineForm {
  /** Ends a cell. Never in any text: Unicode keeps it for such use. */
  static final char END = '\ufdd4';

  @Override
  public String head() {
    return "";
  }

  @Override
  public String line(String environment, Assessment assessment) {
    List<String> cells = new ArrayList<>();
    columns.of(environment, assessment).forEach(cell -> cells.add(cell + END));
    return String.join("", cells);
  }

  @Override
  public String name(String name) {
    return name;
  }

  @Override
  public OutputStream file(OutputStream out) throws IOException {
    return new ParquetRows(out);
  }
}
