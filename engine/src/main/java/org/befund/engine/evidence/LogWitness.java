package org.befund.engine.evidence;

import java.io.InputStream;

/** Looks on while logs are read, by several threads at a time. */
@FunctionalInterface
public interface LogWitness {

  /** Looks at nothing. */
  LogWitness NONE = (host, file, in) -> in;

  /**
   * Begins to look at a log.
   *
   * @param host the host whose log it is; empty if nobody knows
   * @param file how people call it
   * @param in its bytes, unpacked
   * @return the same bytes; closed when the log has been read, and then closes the other
   */
  InputStream watch(String host, String file, InputStream in);
}
