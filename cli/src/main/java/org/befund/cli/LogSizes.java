package org.befund.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.befund.engine.evidence.LogFile;

/** How much there is to read, for those who wait. */
final class LogSizes {
  /** What is packed is longer than its file. */
  private static final List<String> PACKED =
      List.of(".gz", ".tgz", ".zip", ".xz", ".zst", ".bz2", ".tar");

  /** So many files are not counted. */
  private static final int MANY = 100_000;

  private LogSizes() {}

  /** How many bytes files and folders hold; 0 where it is not known, as something is packed. */
  static long of(List<LogFile> places) {
    long all = 0;
    for (LogFile place : places) {
      long size = place.place().pattern() == null ? size(place.place().path()) : 0;
      if (size == 0) {
        return 0;
      }
      all += size;
    }
    return all;
  }

  private static long size(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      List<Path> some = files.filter(Files::isRegularFile).limit(MANY).toList();
      long all = 0;
      for (Path file : some) {
        all += Files.size(file);
      }
      return some.size() == MANY || some.stream().anyMatch(LogSizes::isPacked) ? 0 : all;
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static boolean isPacked(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return PACKED.stream().anyMatch(name::endsWith);
  }
}
