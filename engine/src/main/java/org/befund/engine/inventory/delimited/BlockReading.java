package org.befund.engine.inventory.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.Awaited;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Reject;
import org.befund.engine.inventory.profile.Cells;

/**
 * Has several threads read blocks of rows, and takes what they find in the order of the text. What
 * is found in a block counts only if the blocks before it were cut at the ends of rows.
 */
final class BlockReading {

  /** A block that is being read. */
  private record Task(RowBlocks.Block block, Future<RowReader.Outcome> outcome) {}

  private final Export export;
  private final Delimited.Start start;
  private final int groupColumn;
  private final Intake intake;
  private final RowBlocks blocks;
  private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
  private final Queue<RowReader> idle = new ConcurrentLinkedQueue<>();
  private final Deque<Task> running = new ArrayDeque<>();
  private Cells cells;
  private long line;

  /**
   * What will read some rows.
   *
   * @param in the export's text behind its header
   * @param groupColumn the column of the environment's name; -1 where there is none
   */
  BlockReading(
      Export export, InputStream in, Delimited.Start start, int groupColumn, Intake intake) {
    this.export = export;
    this.start = start;
    this.groupColumn = groupColumn;
    this.intake = intake;
    this.blocks = new RowBlocks(in, (byte) start.delimiter(), spare);
    this.cells = cells();
    this.line = start.line();
  }

  private Cells cells() {
    return new Cells(start.columns().profile(), intake.fleet());
  }

  /**
   * Reads all rows, and hands on what is whole where exports are read in pieces.
   *
   * @throws IOException when the text cannot be read to its end; the rows before that count
   */
  void read() throws IOException {
    int piece = intake.blocksOfPiece();
    long count = 0;
    try {
      while (true) {
        RowBlocks.Block next = blocks.next(this::finishAll);
        if (next != null) {
          submit(next);
          count++;
        } else if (running.isEmpty()) {
          break;
        }
        while (next == null ? !running.isEmpty() : running.size() > 2 * intake.threads()) {
          finish();
        }
        if (piece > 0 && next != null && count % piece == 0) {
          finishAll();
          handOn();
        }
      }
    } finally {
      await();
    }
    IOException failure = blocks.failure();
    if (failure != null) {
      throw failure;
    }
  }

  private void submit(RowBlocks.Block block) {
    running.add(new Task(block, intake.workers().submit(() -> outcome(block))));
  }

  private RowReader.Outcome outcome(RowBlocks.Block block) {
    RowReader idling = idle.poll();
    RowReader reader =
        idling != null
            ? idling
            : new RowReader(
                export.name(),
                start.columns(),
                (byte) start.delimiter(),
                groupColumn,
                export.host(),
                intake.fleet(),
                intake.options().sorted());
    RowReader.Outcome outcome = reader.read(block);
    idle.add(reader);
    return outcome;
  }

  private void handOn() {
    Fleet before = intake.fleet();
    intake.handOn();
    if (intake.fleet() != before) {
      idle.clear();
      cells = cells();
    }
  }

  private void finishAll() {
    while (!running.isEmpty()) {
      finish();
    }
  }

  /** Takes what came of the first block that is being read; has it read again if it was cut ill. */
  private void finish() {
    Task task = running.remove();
    RowReader.Outcome outcome = done(task);
    if (!outcome.whole() && !task.block().sure()) {
      List<RowBlocks.Block> again = new ArrayList<>(List.of(task.block()));
      running.forEach(each -> again.add(each.block()));
      await();
      running.clear();
      idle.clear();
      blocks.again(again);
      return;
    }
    intake.rows(outcome.rows());
    intake.last(outcome.sightings().tell(intake.fleet(), cells));
    intake.follow(outcome.order());
    for (Reject reject : outcome.rejects()) {
      intake.reject(reject.below(line));
    }
    line += outcome.lines();
    spare.add(task.block().bytes());
  }

  /** Waits until nobody reads any more. */
  private void await() {
    running.forEach(BlockReading::done);
  }

  private static RowReader.Outcome done(Task task) {
    return Awaited.result(task.outcome());
  }
}
