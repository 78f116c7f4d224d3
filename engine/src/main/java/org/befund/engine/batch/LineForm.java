package org.befund.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import org.befund.engine.result.Assessment;

/** How the lines of a result are written. */
interface LineForm {

  /** The first lines of a file; empty where there are none. */
  String head();

  /** An assessment as a line, without its end. */
  String line(String environment, Assessment assessment);

  /** A name as it stands within texts of this form. */
  String name(String name);

  /**
   * Where lines go so that a file comes of them.
   *
   * @param out where the file goes; not closed
   * @throws IOException when it cannot be begun
   */
  default OutputStream file(OutputStream out) throws IOException {
    return out;
  }
}
