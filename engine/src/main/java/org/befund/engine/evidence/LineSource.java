package org.befund.engine.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one log, in order. */
interface LineSource {

  /** The first bytes of the log, at most sixteen; to be asked for before the first line. */
  byte[] head();

  /** The next line, or null at the end. */
  @Nullable TextLine next() throws IOException;

  /**
   * Tells that the reader has no use for lines on which nothing stands that it looks for. To be
   * called when the line given out last began a record, or ended one.
   *
   * @return whether the next line is not the one after the line given out last
   */
  default boolean passOver() throws IOException {
    return false;
  }

  /** How many lines were given out or passed over so far. */
  long count();

  /** How many bytes were given out or passed over so far. */
  long bytes();
}
