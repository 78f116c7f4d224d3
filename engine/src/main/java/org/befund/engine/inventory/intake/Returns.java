package org.befund.engine.inventory.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A text whose lines end in carriage returns alone, with line feeds instead. */
final class Returns extends FilterInputStream {
  Returns(InputStream in) {
    super(in);
  }

  /** Whether the lines of a text that begins so end in carriage returns alone. */
  static boolean are(byte[] head) {
    boolean found = false;
    for (byte each : head) {
      if (each == '\n' || each == 0) {
        return false;
      }
      found |= each == '\r';
    }
    return found;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read == '\r' ? '\n' : read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (into[i] == '\r') {
        into[i] = '\n';
      }
    }
    return count;
  }
}
