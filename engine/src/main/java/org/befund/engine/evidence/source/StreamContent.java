package org.befund.engine.evidence.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes in once, such as standard input. */
final class StreamContent implements Content {
  private final String name;
  private final BufferedInputStream in;

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
    return in;
  }

  @Override
  public byte[] head(int most) throws IOException {
    in.mark(most);
    byte[] head = in.readNBytes(most);
    in.reset();
    return head;
  }

  @Override
  public long size() {
    return -1;
  }
}
