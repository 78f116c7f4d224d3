package org.befund.engine.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How far the reading of logs is, for those who wait. Safe for use by several threads. */
public final class LogsRead {
  private final LongAdder bytes = new LongAdder();
  private final List<LogFile> files = new ArrayList<>();
  private int begun;

  /** How many bytes were read so far, unpacked. */
  public long bytes() {
    return bytes.sum();
  }

  /** The files and folders that were begun so far; one that was read twice stands there twice. */
  public synchronized List<LogFile> files() {
    return List.copyOf(files);
  }

  /** Whether some log is being read now. */
  public synchronized boolean isReading() {
    return begun > 0;
  }

  synchronized void begin(List<LogFile> more) {
    files.addAll(more);
    begun++;
  }

  synchronized void end() {
    begun--;
  }

  /** What counts the bytes. */
  LongAdder counter() {
    return bytes;
  }
}
