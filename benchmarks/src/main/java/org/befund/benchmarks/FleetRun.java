package org.befund.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.befund.engine.Befund;
import org.befund.engine.batch.BatchOptions;
import org.befund.engine.batch.BatchSummary;
import org.befund.engine.batch.Checkpoints;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.befund.rules.RuleBase;

/** Holds a made-up export against a knowledge base, with all reasons. */
public final class FleetRun {

  private FleetRun() {}

  /**
   * Runs a batch.
   *
   * @param args the snapshot of the knowledge, the file for the lines, the export, and how many
   *     threads
   * @throws IOException when a file cannot be read or written
   * @throws Unreadable when the knowledge or the export cannot be read
   */
  public static void main(String[] args) throws IOException, Unreadable {
    CompletableFuture<RuleBase> rules = CompletableFuture.supplyAsync(RuleBase::load);
    KnowledgeBase kb = Snapshot.read(Path.of(args[0]));
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(null, "Site", Integer.parseInt(args[3])),
            LocalDate.of(2008, 10, 1),
            "inventory",
            Set.of(),
            "en");
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      BatchSummary summary =
          Befund.open(kb, rules::join)
              .batch(options)
              .run(List.of(Path.of(args[2])), out, Checkpoints.NONE, reject -> {});
      System.out.printf(
          "%d servers; %,d rows, %d verdicts derived%n",
          summary.count(), summary.rows(), summary.derived());
    }
  }
}
