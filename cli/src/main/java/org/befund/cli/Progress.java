package org.befund.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells on a terminal how far a long run is; says nothing anywhere else. */
final class Progress implements AutoCloseable {
  /** Set by the launcher when errors go to a terminal. */
  private static final String TERMINAL = "befund.tty.err";

  private static final long PATIENCE = 2_000;
  private static final long INTERVAL = 500;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final LongSupplier done;
  private final LongSupplier all;
  private final long begin = System.nanoTime();
  private final @Nullable Thread thread;
  private boolean shown;
  private boolean closed;

  /**
   * Begins to watch.
   *
   * @param done how many bytes were read so far
   * @param all how many there are, 0 if nobody knows; asked once, on another thread, when there is
   *     something to show
   */
  Progress(PrintStream err, LongSupplier done, LongSupplier all) {
    this(err, done, all, "1".equals(System.getProperty(TERMINAL)));
  }

  Progress(PrintStream err, LongSupplier done, LongSupplier all, boolean terminal) {
    this.err = err;
    this.done = done;
    this.all = all;
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
      long of = all.getAsLong();
      while (true) {
        show(of);
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      // the run is over
    }
  }

  private synchronized void show(long of) {
    if (!closed) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      err.print(CLEAR.concat(line(done.getAsLong(), of, seconds)));
      err.flush();
      shown = true;
    }
  }

  /** What is shown. */
  static String line(long read, long of, double seconds) {
    StringBuilder line = new StringBuilder(size(read));
    boolean known = of > 0 && read <= of;
    if (known) {
      line.append(" of ").append(size(of));
    }
    double rate = read / Math.max(seconds, 0.001);
    line.append(", ").append(size((long) rate)).append("/s");
    if (known && rate > 0) {
      line.append(", ").append((long) Math.ceil((of - read) / rate)).append(" s left");
    }
    return line.toString();
  }

  private static String size(long bytes) {
    return bytes >= 1L << 30
        ? String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30))
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
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
