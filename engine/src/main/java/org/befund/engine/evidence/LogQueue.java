package org.befund.engine.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Logs that are read several at a time, and give what they show in their order. The thread that
 * adds them lends a hand, so that as many are in work as there are cores.
 */
final class LogQueue {
  /** So many may wait, that a short log need not wait for a long one before it. */
  private static final int WAITING = 4 * Runtime.getRuntime().availableProcessors();

  private final Deque<Waiting> tasks = new ArrayDeque<>();

  private record Waiting(FutureTask<LogEvidence> task, Consumer<LogEvidence> taker) {}

  void add(Callable<LogEvidence> log, Consumer<LogEvidence> taker) {
    FutureTask<LogEvidence> task = new FutureTask<>(log);
    tasks.add(new Waiting(task, taker));
    if (tasks.size() > 1) { // the first one is read by this thread
      ForkJoinPool.commonPool().execute(task);
    }
    while (tasks.size() > WAITING || !tasks.isEmpty() && tasks.element().task().isDone()) {
      take();
    }
  }

  void finish() {
    while (!tasks.isEmpty()) {
      take();
    }
  }

  private void take() {
    Waiting first = tasks.remove();
    first.task().run(); // does nothing where another thread has begun
    first.taker().accept(result(first.task()));
  }

  private static LogEvidence result(FutureTask<LogEvidence> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a log could not be read", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
