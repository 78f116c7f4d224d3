package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Some bytes under the name by which people find them. */
public sealed interface Content permits FileContent, EntryContent, StreamContent, Unpacked {

  /** How problems and findings name it, such as {@code ticket.zip!/pc-017/WindowsUpdate.log}. */
  String name();

  /**
   * Begins to read; a content that is a stream can be opened once only.
   *
   * @throws IOException if it cannot be opened, its message being fit for people
   */
  InputStream open() throws IOException;

  /**
   * The first bytes, without losing them.
   *
   * @param most how many at most
   * @return fewer only where there are no more
   */
  default byte[] head(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }

  /** The file that these bytes are, as they are; null if they are only a part of one. */
  default @Nullable Path file() {
    return null;
  }

  /**
   * The same bytes for one who has read them before, and looks for something in them. Of a stream
   * there may be the beginning only.
   */
  default Content again() {
    return this;
  }

  /** How many bytes there are on disk, packed if they are; -1 if nobody knows. */
  long size();
}
