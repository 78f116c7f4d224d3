package org.befund.engine.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.befund.engine.inventory.intake.Reject;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of what was rejected: file, row, host, reason and raw text. There is none where
 * nothing was.
 */
public final class RejectsFile implements Reject.Listener, Closeable {
  private final Path path;
  private @Nullable ResultFile file;
  private @Nullable CsvWriter csv;

  /** A file that is begun when something is rejected. */
  public RejectsFile(Path path) {
    this.path = path;
  }

  @Override
  public void rejected(Reject reject) {
    try {
      CsvWriter to = csv;
      if (to == null) {
        ResultFile begun = new ResultFile(path, "", false);
        file = begun;
        to =
            CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(begun, StandardCharsets.UTF_8)));
        csv = to;
        to.writeRecord("file", "row", "host", "reason", "raw");
      }
      String row = reject.row() == 0 ? "" : Long.toString(reject.row());
      to.writeRecord(reject.file(), row, reject.host(), reject.reason(), reject.raw());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives the file its name, and removes that of an earlier run where nothing was rejected.
   *
   * @throws IOException when it cannot be written
   */
  public void finish() throws IOException {
    if (csv == null || file == null) {
      Files.deleteIfExists(path);
      ResultFile.forget(path);
    } else {
      csv.flush();
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
