package org.befund.engine.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is read. */
final class CountedStream extends FilterInputStream {
  private final LongAdder bytes;

  CountedStream(InputStream in, LongAdder bytes) {
    super(in);
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    bytes.add(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int read = in.read(to, from, length);
    bytes.add(Math.max(0, read));
    return read;
  }
}
