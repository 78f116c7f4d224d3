package org.befund.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.befund.cli.text.Printable;

/** Tells of a defect of the program in one line; the details go into a file. */
final class Breakdown {

  private Breakdown() {}

  static void print(Throwable defect, Surroundings surroundings) {
    String what = Printable.of(defect.toString());
    String line = "befund: this should not have happened: ".concat(what);
    try {
      Path file = Files.createTempFile("befund-", ".txt");
      try (PrintWriter details =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        defect.printStackTrace(details);
      }
      line = line.concat("; details are in ").concat(Printable.of(file.toString()));
    } catch (IOException e) {
      line = line.concat("; its details could not be written to the folder for temporary files");
    }
    surroundings.err().print(line.concat("\n"));
  }
}
