package org.befund.cli;

import java.io.PrintStream;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Tells on a terminal how far a long run is; says nothing anywhere else. */
final class Progress implements AutoCloseable {
  /** Set by the launcher when errors go to a terminal. */
  private static final String TERMINAL = "befund.tty.err";

  private static final long PATIENCE = 2_000;
  private static final long INTERVAL = 500;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final DoubleFunction<String> line;
  private final long begin = System.nanoTime();
  private final @Nullable Thread thread;
  private boolean shown;
  private boolean closed;

  /**
   * Begins to watch.
   *
   * @param line what is to be told after some seconds, empty for nothing; asked for on another
   *     thread, and only when there is a terminal
   */
  Progress(PrintStream err, DoubleFunction<String> line) {
    this(err, line, "1".equals(System.getProperty(TERMINAL)));
  }

  Progress(PrintStream err, DoubleFunction<String> line, boolean terminal) {
    this.err = err;
    this.line = line;
    if (terminal) {
      Thread watching = new Thread(this::watch, "progress");
      watching.setDaemon(true);
      watching.start();
      thread = watching;
    } else {
      thread = null;
    }
  }

  private void watch() {
    try {
      Thread.sleep(PATIENCE);
      while (true) {
        show();
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      // the run is over
    }
  }

  private void show() {
    String told = line.apply((System.nanoTime() - begin) / 1e9);
    synchronized (this) {
      if (told.isEmpty()) {
        hide();
      } else if (!closed) {
        err.print(CLEAR.concat(told));
        err.flush();
        shown = true;
      }
    }
  }

  /** Takes the line away, that something else can be written. */
  synchronized void hide() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      hide();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }
}
