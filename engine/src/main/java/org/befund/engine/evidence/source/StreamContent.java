package org.befund.engine.evidence.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes in once, such as standard input. Its beginning is kept, to be read again. */
final class StreamContent implements Content {
  /** So much is kept: more than anybody pastes. */
  private static final int KEPT = 4 * 1024 * 1024;

  private final String name;
  private final BufferedInputStream in;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  StreamContent(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    return new Keeping();
  }

  @Override
  public byte[] head(int most) throws IOException {
    in.mark(most);
    byte[] head = in.readNBytes(most);
    in.reset();
    return head;
  }

  @Override
  public Content again() {
    return new StreamContent(name, new ByteArrayInputStream(kept.toByteArray()));
  }

  @Override
  public long size() {
    return -1;
  }

  /** Keeps what is read; does not close the stream, which is not this one's. */
  private final class Keeping extends FilterInputStream {
    Keeping() {
      super(StreamContent.this.in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      int room = Math.min(read, KEPT - kept.size());
      if (room > 0) {
        kept.write(bytes, from, room);
      }
      return read;
    }
  }
}
