package org.befund.engine.inventory.intake;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** What is unpacked; breaks off where it grows beyond all measure. */
public final class Expanding extends ProxyInputStream {
  /** Archives of exports grow ten- to a hundredfold. */
  private static final int MOST_TIMES = 400;

  private static final long ALWAYS = 128L << 20;

  private final BoundedInputStream packed;
  private long count;

  /**
   * What comes of unpacking.
   *
   * @param unpacked what is unpacked
   * @param packed counts what was read for that
   */
  public Expanding(InputStream unpacked, BoundedInputStream packed) {
    super(unpacked);
    this.packed = packed;
  }

  /** Counts what is read of a stream. */
  public static BoundedInputStream counting(InputStream packed) throws IOException {
    return BoundedInputStream.builder().setInputStream(packed).get();
  }

  /** Whether nothing honest becomes so large. */
  public static boolean isBeyondMeasure(long unpacked, long packed) {
    return unpacked > ALWAYS && unpacked / MOST_TIMES > packed;
  }

  @Override
  protected void afterRead(int read) throws IOException {
    count += Math.max(0, read);
    if (isBeyondMeasure(count, packed.getCount())) {
      throw new IOException("it grows to more than " + MOST_TIMES + " times its size");
    }
  }

  /** The next file of an archive comes from the same stream. */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}
