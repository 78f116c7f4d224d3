package org.befund.engine.provenance;

import org.jspecify.annotations.Nullable;

/**
 * A file that an evaluation read.
 *
 * @param host the host whose log it is; null for the environment
 * @param file as the user named the environment, or as the environment names the log
 * @param sha256 the digest of its bytes, in small hexadecimal digits; null where it could not be
 *     read to its end
 */
public record Input(Kind kind, @Nullable String host, String file, @Nullable String sha256) {

  /** What a file is to an evaluation. */
  public enum Kind {
    ENVIRONMENT,
    LOG
  }

  /** The same file, whatever is in it. */
  public Input place() {
    return new Input(kind, host, file, null);
  }
}
