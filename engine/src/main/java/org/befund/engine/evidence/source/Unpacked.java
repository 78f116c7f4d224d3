package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;

/** What a compressed content holds. */
record Unpacked(Content packed, Compression compression, Expansion expansion) implements Content {

  @Override
  public String name() {
    return packed.name();
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = packed.open();
    try {
      return expansion.of(in, compression::unpack);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public long size() {
    return packed.size();
  }
}
