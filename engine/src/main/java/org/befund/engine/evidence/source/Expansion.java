package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Watches how much comes out of what is packed. Safe for use by several threads. */
final class Expansion {
  private final Limits limits;
  private final AtomicLong total = new AtomicLong();

  Expansion(Limits limits) {
    this.limits = limits;
  }

  /** Makes the stream that unpacks another one. */
  interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  /** What unpacking a stream gives, as far as it goes. */
  InputStream of(InputStream packed, Unpacking unpacking) throws IOException {
    BoundedInputStream counted = BoundedInputStream.builder().setInputStream(packed).get();
    try {
      return new Watched(unpacking.of(counted), counted, -1);
    } catch (RuntimeException e) {
      throw damage(e);
    }
  }

  /**
   * What is unpacked already, as far as it goes.
   *
   * @param packed how many bytes it was before
   */
  InputStream of(InputStream unpacked, long packed) {
    return new Watched(unpacked, null, packed);
  }

  /** What an exception of a decoder that trusts its input tells. */
  static IOException damage(RuntimeException e) {
    String message = e.getMessage();
    String reason = message == null ? e.getClass().getSimpleName() : message;
    return new IOException("it is damaged: " + reason, e);
  }

  private final class Watched extends InputStream {
    private final InputStream in;
    private final @Nullable BoundedInputStream source;
    private final long packed;
    private long count;

    Watched(InputStream in, @Nullable BoundedInputStream source, long packed) {
      this.in = in;
      this.source = source;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read;
      try {
        read = in.read(bytes, from, length);
      } catch (RuntimeException e) { // of decoders that trust their input
        throw damage(e);
      } catch (OutOfMemoryError e) {
        throw new IOException("unpacking it takes too much memory", e);
      }
      if (read > 0) {
        count += read;
        check(total.addAndGet(read));
      }
      return read;
    }

    private void check(long all) throws IOException {
      BoundedInputStream counted = source;
      long from = Math.max(1, counted == null ? packed : counted.getCount());
      if (count > limits.grace() && count / from > limits.ratio()) {
        throw new IOException(
            "it unpacks to more than "
                + limits.ratio()
                + " times its size, which no log does; stopped after "
                + count
                + " bytes");
      }
      if (all > limits.bytes()) {
        throw new IOException(
            "more than " + limits.bytes() + " bytes were unpacked; stopped there");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
