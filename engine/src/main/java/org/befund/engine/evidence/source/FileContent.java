package org.befund.engine.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file.
 *
 * @param size when it was found; it may have grown or shrunk since
 */
record FileContent(String name, Path file, long size) implements Content {

  /** What the file holds now; what is appended while it is read does not count. */
  @Override
  public InputStream open() throws IOException {
    long now = Files.size(file);
    return AsOpened.of(Files.newInputStream(file), now);
  }
}
