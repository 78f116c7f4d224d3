package org.befund.engine;

import java.nio.file.InvalidPathException;
import java.util.List;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.LogEntry;
import org.befund.engine.evidence.LogProblem;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;

/** What could not be read of the logs of an environment, told where people look for it. */
final class LogTrouble {

  private LogTrouble() {}

  /** A problem inside a log is told there; one of a whole log where the environment names it. */
  static Problem told(Environment environment, LogProblem problem) {
    if (problem.line() > 0) {
      String file = located(environment, problem.file());
      Position at = new Position((int) Math.min(Integer.MAX_VALUE, problem.line()), 1);
      return new Problem(file, at, problem.message(), null, List.of(), null);
    }
    Position at = null;
    for (Host host : environment.hosts()) {
      for (LogEntry log : host.logs()) {
        if (host.name().equals(problem.host()) && problem.file().startsWith(log.file())) {
          at = log.at();
        }
      }
    }
    String message = "the log " + problem.file() + " was not read: " + problem.message();
    return new Problem(environment.file(), at, message, null, List.of(), null);
  }

  private static String located(Environment environment, String file) {
    try {
      return environment.folder().resolve(file).toString();
    } catch (InvalidPathException e) { // an entry of an archive may have any name
      return environment.folder() + "/" + file;
    }
  }
}
