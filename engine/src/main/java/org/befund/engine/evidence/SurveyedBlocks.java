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
  /** Enough to keep the cores busy while one block is read, and bounded whatever their number. */
  private static final int AHEAD = Math.min(24, 2 * Runtime.getRuntime().availableProcessors() + 2);

  private final LiteralSearch search;
  private final Executor executor;
  private final Deque<FutureTask<LineBlock>> surveys = new ArrayDeque<>();
  private Blocks blocks;
  private @Nullable IOException failure;
  private boolean atEnd;
  private long lines;
  private long offset;

  SurveyedBlocks(Blocks blocks, LiteralSearch search, Executor executor) {
    this.blocks = blocks;
    this.search = search;
    this.executor = executor;
  }

  /** The next block, or null at the end; where reading broke off, after what was read before. */
  @Nullable LineBlock next() throws IOException {
    while (true) {
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
      if (block.isUnending()) {
        goOnAt(block);
      } else if (block.end() == block.start()) {
        blocks.release(block);
      } else {
        return following(block);
      }
    }
  }

  private LineBlock following(LineBlock block) throws IOException {
    if (block.offset(block.start()) != offset) {
      throw new IOException("the file changed while it was read");
    }
    offset = block.offset(block.end()) + block.skipped();
    block.follow(lines);
    lines += block.lines();
    return block;
  }

  private void goOnAt(LineBlock block) throws IOException {
    Blocks others = blocks.instead(block);
    if (others == null) {
      throw new IllegalStateException("a block does not end");
    }
    surveys.clear();
    blocks = others;
    atEnd = false;
    failure = null;
  }

  /** Takes back a block that nobody looks at any more. */
  void release(LineBlock block) {
    blocks.release(block);
  }

  private void readAhead() {
    try {
      Blocks.Pending block = blocks.next();
      if (block == null) {
        atEnd = true;
        return;
      }
      FutureTask<LineBlock> task = new FutureTask<>(() -> block.call().survey(search));
      surveys.add(task);
      if (surveys.size() > 1) { // the first one is wanted at once
        executor.execute(task);
      }
    } catch (IOException e) {
      failure = e;
      atEnd = true;
    }
  }

  private static LineBlock result(FutureTask<LineBlock> task) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof IOException io) {
            throw io;
          }
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
