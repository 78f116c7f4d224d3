package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** What files held when they were opened: they may grow while they are read. */
public final class AsOpened {
  private AsOpened() {}

  /**
   * The first bytes of a stream.
   *
   * @param in closed with the stream that is returned
   * @param most how many bytes are read at most
   */
  public static InputStream of(InputStream in, long most) throws IOException {
    return BoundedInputStream.builder().setInputStream(in).setMaxCount(most).get();
  }
}
