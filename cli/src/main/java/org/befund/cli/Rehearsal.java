package org.befund.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Runs commands one after the other in one JVM. The build does so once, to learn which classes they
 * load, and shares these among all later runs.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * @param args a file with a command on each line, its arguments parted by blanks; lines that
   *     begin with {@code #} say something to the reader
   */
  public static void main(String[] args) throws IOException {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rehearse(List.of(line.trim().split("\\s+")));
      }
    }
  }

  private static void rehearse(List<String> command) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(nowhere, System.err, Map.of(), false, LocalDate::now);
    int code = Main.run(command.toArray(String[]::new), surroundings);
    if (code == ExitCode.NOTHING_DONE) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }
}
