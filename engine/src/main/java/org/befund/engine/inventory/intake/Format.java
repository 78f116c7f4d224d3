package org.befund.engine.inventory.intake;

import java.io.IOException;

/** One way in which exports are written. */
public interface Format {

  /** Whether an export seems to be written so, by its content. */
  boolean recognises(Export export, Intake intake);

  /** Reads an export that was recognised. What cannot be used is told, and the rest is read. */
  void read(Export export, Intake intake) throws IOException;
}
