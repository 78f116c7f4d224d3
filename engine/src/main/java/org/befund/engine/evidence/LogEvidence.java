package org.befund.engine.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one log shows.
 *
 * @param log the log; null if nothing of it could be read, or it is none
 * @param findings in the order of their lines
 * @param tallies how often each signature was seen, where it was seen at all
 * @param problems what could not be read
 * @param passedOver the files that were met in a folder or archive, and are no logs of a known
 *     format
 */
public record LogEvidence(
    @Nullable ReadLog log,
    List<Finding> findings,
    List<Tally> tallies,
    List<LogProblem> problems,
    List<String> passedOver) {

  public LogEvidence {
    findings = List.copyOf(findings);
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    passedOver = List.copyOf(passedOver);
  }

  static LogEvidence of(LogProblem problem) {
    return new LogEvidence(null, List.of(), List.of(), List.of(problem), List.of());
  }
}
