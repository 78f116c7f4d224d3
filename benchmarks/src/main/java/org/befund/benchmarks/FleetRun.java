package org.befund.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.befund.engine.Befund;
import org.befund.engine.batch.BatchOptions;
import org.befund.engine.batch.BatchSummary;
import org.befund.engine.batch.Checkpoints;
import org.befund.engine.inventory.ExportOptions;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/** Holds a made-up export against one advisory, with all reasons, and tells how long that took. */
public final class FleetRun {

  private FleetRun() {}

  /**
   * Runs a batch.
   *
   * @param args the folder of the knowledge base, a folder for files, the advisory's file name
   *     without its ending, the export, and how many threads
   * @throws IOException when a file cannot be read or written
   * @throws Unreadable when the knowledge or the export cannot be read
   */
  public static void main(String[] args) throws IOException, Unreadable {
    long start = System.nanoTime();
    Path knowledge = knowledge(Path.of(args[0]), Path.of(args[1]), args[2]);
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(null, "Site", Integer.parseInt(args[4])),
            LocalDate.of(2008, 10, 1),
            "inventory",
            Set.of(),
            "en");
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]).resolve("fleet.jsonl"))) {
      BatchSummary summary =
          Befund.open(KnowledgeFolder.load(knowledge))
              .batch(options)
              .run(List.of(Path.of(args[3])), out, Checkpoints.NONE, reject -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d servers, %.2f s; %,d rows, %,d a second; %d verdicts derived%n",
          summary.count(),
          seconds,
          summary.rows(),
          Math.round(summary.rows() / seconds),
          summary.derived());
    }
  }

  /** The catalogue and one advisory. */
  private static Path knowledge(Path from, Path work, String advisory) throws IOException {
    Path to = work.resolve("knowledge");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean catalogue = file.startsWith(from.resolve("catalogue"));
        if (catalogue || file.getFileName().toString().equals(advisory + ".yaml")) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }
}
