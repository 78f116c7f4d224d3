package org.befund.engine.inventory.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.befund.engine.inventory.profile.CellText;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each in UTF-8 or another encoding; what no line can hold is left out. */
public final class Lines {
  /** No line and no row is longer, in bytes. */
  public static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final Charset otherwise;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private long number;
  private boolean cut;

  /**
   * The lines of a text.
   *
   * @param otherwise the encoding of lines that are not UTF-8
   */
  public Lines(InputStream in, Charset otherwise) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.otherwise = otherwise;
  }

  /** The next line without its end; null behind the last. */
  public @Nullable String next() throws IOException {
    line.reset();
    cut = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < LONGEST) {
        line.write(b);
      } else {
        cut = true;
      }
      b = in.read();
    }
    number++;
    byte[] bytes = line.toByteArray();
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == '\r') {
      end--;
    }
    String text = CellText.decoded(bytes, 0, end, otherwise);
    return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The number of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  /** Whether the line that was read last was longer than any line may be. */
  public boolean isCut() {
    return cut;
  }
}
