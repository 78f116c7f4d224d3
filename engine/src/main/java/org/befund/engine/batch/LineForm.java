package org.befund.engine.batch;

import org.befund.engine.result.Assessment;

/** How the lines of a result are written. */
interface LineForm {

  /** The first lines of a file; empty where there are none. */
  String head();

  /** An assessment as a line, without its end. */
  String line(String environment, Assessment assessment);

  /** A name as it stands within texts of this form. */
  String name(String name);
}
