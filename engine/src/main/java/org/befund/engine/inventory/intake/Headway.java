package org.befund.engine.inventory.intake;

import java.util.concurrent.atomic.AtomicLong;

/** How far exports are read: written by the thread that reads, seen by any. */
public final class Headway {
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private long before;
  private long size;

  /** A file of so many bytes is begun. */
  public void begin(long length) {
    before = bytes.get();
    size = length;
  }

  /** So many of its bytes were read. */
  public void read(int count) {
    bytes.addAndGet(Math.max(0, count));
  }

  /** So many of its rows were read, where it is not read from beginning to end. */
  void read(long part, long all) {
    long reached = before + (long) (size * Math.min(1, part / (double) Math.max(1, all)));
    bytes.accumulateAndGet(reached, Math::max);
  }

  /** All was read of it that will be. */
  public void end() {
    bytes.set(before + size);
  }

  void rows(long more) {
    rows.addAndGet(more);
  }

  /** How many rows were read. */
  public long rows() {
    return rows.get();
  }

  /** How many bytes were read, as they lie in the files. */
  public long bytes() {
    return bytes.get();
  }
}
