package org.befund.engine.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells one state of the program from another. */
public final class EngineVersion {
  static final String RESOURCE = "engine-version.txt";

  private EngineVersion() {}

  /**
   * The version of this program: its number, and after a plus sign a digest of the sources of
   * knowledge types, rules and engine and of the versions of the libraries.
   */
  public static String current() {
    try (InputStream in = EngineVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build does not tell its version; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
