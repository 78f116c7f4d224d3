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

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }
}
