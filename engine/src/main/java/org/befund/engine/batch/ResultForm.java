package org.befund.engine.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The forms in which a batch writes its assessments. */
public enum ResultForm {
  /** A JSON object on each line, with all that there is to know. */
  JSONL,
  /** A row for each assessment, with what it says in short. */
  CSV,
  /** The columns of CSV in a file of Apache Parquet. */
  PARQUET;

  /** How names of such files end, with the point. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether a run that was broken off can be taken up; where it cannot, it begins anew. */
  public boolean resumable() {
    // a file of Parquet says at its end where everything is, and without that end nothing is
    return this != PARQUET;
  }

  /** Whether a file, to all appearances, is a result that does not hold all reasons. */
  public static boolean isShort(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
      return head.startsWith("PAR1") || head.startsWith("\"environment\",\"host\",\"advisory\",");
    } catch (IOException e) {
      return false;
    }
  }

  LineForm lines(String kbVersion, LocalDate asOf, String language) {
    return switch (this) {
      case JSONL -> new JsonLines(kbVersion, asOf, language);
      case CSV -> new CsvLines(new ResultColumns(kbVersion, asOf, language));
      case PARQUET -> new ParquetLines(new ResultColumns(kbVersion, asOf, language));
    };
  }
}
