package org.befund.engine;

import java.nio.file.Path;
import org.befund.engine.environment.Environment;
import org.befund.engine.evidence.LogWitness;
import org.befund.engine.evidence.LogsRead;

/**
 * How the logs of an environment are come by.
 *
 * @param folder the folder against which their names resolve
 * @param witness sees their bytes
 * @param progress is told how far their reading is
 */
record LogAccess(Path folder, LogWitness witness, LogsRead progress) {

  /** Logs beside the environment's file, which nobody else looks at. */
  static LogAccess beside(Environment environment, LogsRead progress) {
    return new LogAccess(environment.folder(), LogWitness.NONE, progress);
  }
}
