package org.befund.engine.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The blocks of one log in order, each searched before it is given out, some of them ahead. */
final class SurveyedBlocks {
  /** Enough to keep all cores busy while one block is read. */
  private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors() + 2;

  private final BlockReader reader;
  private final LiteralSearch search;
  private final Executor executor;
  private final Deque<FutureTask<LineBlock>> surveys = new ArrayDeque<>();
  private @Nullable IOException failure;
  private boolean atEnd;
  private long lines;

  SurveyedBlocks(BlockReader reader, LiteralSearch search, Executor executor) {
    this.reader = reader;
    this.search = search;
    this.executor = executor;
  }

  /** The next block, or null at the end; where reading broke off, after what was read before. */
  @Nullable LineBlock next() throws IOException {
    while (!atEnd && surveys.size() < AHEAD) {
      readAhead();
    }
    FutureTask<LineBlock> task = surveys.poll();
    if (task == null) {
      if (failure != null) {
        throw failure;
      }
      return null;
    }
    task.run(); // does nothing where another thread has begun
    LineBlock block = result(task);
    block.follow(lines);
    lines += block.lines();
    return block;
  }

  private void readAhead() {
    try {
      LineBlock block = reader.next();
      if (block == null) {
        atEnd = true;
        return;
      }
      FutureTask<LineBlock> task = new FutureTask<>(() -> block.survey(search));
      surveys.add(task);
      executor.execute(task);
    } catch (IOException e) {
      failure = e;
      atEnd = true;
    }
  }

  private static LineBlock result(FutureTask<LineBlock> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a block could not be searched", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
