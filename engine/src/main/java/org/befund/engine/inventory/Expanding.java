package org.befund.engine.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is unpacked; breaks off where it grows beyond all measure. */
final class Expanding extends FilterInputStream {
  /** Archives of exports grow ten- to a hundredfold. */
  private static final int MOST_TIMES = 400;

  private static final long ALWAYS = 128L << 20;

  /** Counts what is read of the packed bytes. */
  static final class Packed extends FilterInputStream {
    private long count;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private final Packed packed;
  private long count;

  Expanding(InputStream unpacked, Packed packed) {
    super(unpacked);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    if (count > ALWAYS && count / MOST_TIMES > packed.count) {
      throw new IOException("it grows to more than " + MOST_TIMES + " times its size");
    }
    return read;
  }

  /** The next file of an archive comes from the same stream. */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}
