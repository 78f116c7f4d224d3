package org.befund.engine.batch;

import java.util.Map;
import java.util.function.Supplier;
import org.befund.engine.inventory.Inventory;
import org.befund.rules.conclusion.Status;

/**
 * How far a batch is. First the exports are read, then hosts are evaluated.
 *
 * @param evaluating whether hosts are evaluated; false while exports are read
 * @param seconds for how long that has been done
 * @param rows how many rows were read so far
 * @param hosts how many hosts were named so far
 * @param bytes how many bytes of the exports were read so far, as they lie in their files
 * @param allBytes how many bytes these files have; 0 before that is known
 * @param evaluated of how many hosts the verdicts are written
 * @param verdicts how many verdicts there are so far, by status
 */
public record BatchProgress(
    boolean evaluating,
    double seconds,
    long rows,
    long hosts,
    long bytes,
    long allBytes,
    long evaluated,
    Map<Status.Value, Long> verdicts) {

  /** Nothing was begun. */
  static final BatchProgress NONE = new BatchProgress(false, 0, 0, 0, 0, 0, 0, Map.of());

  public BatchProgress {
    verdicts = Map.copyOf(verdicts);
  }

  /** Begins to read. */
  static Supplier<BatchProgress> reading(Inventory inventory, BatchRun run) {
    long begin = System.nanoTime();
    return () ->
        new BatchProgress(
            false,
            since(begin),
            inventory.rows(),
            run.hosts() + inventory.hosts(),
            inventory.bytes(),
            inventory.allBytes(),
            run.hosts(),
            run.tally().statuses());
  }

  /** Begins to evaluate. */
  static Supplier<BatchProgress> evaluating(BatchRun run, long rows, long hosts) {
    long begin = System.nanoTime();
    return () ->
        new BatchProgress(
            true, since(begin), rows, hosts, 0, 0, run.hosts(), run.tally().statuses());
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
