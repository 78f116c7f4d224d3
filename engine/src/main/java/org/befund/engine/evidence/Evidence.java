package org.befund.engine.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.signature.LogFormat;

/**
 * What the logs show.
 *
 * @param findings in the order of the files and, within a file, of the lines
 * @param tallies how often each signature was seen in each log, where it was seen at all
 * @param problems what could not be read
 * @param formatsRead by host, the formats of which at least one record was read; a host without any
 *     is absent
 */
public record Evidence(
    List<Finding> findings,
    List<Tally> tallies,
    List<LogProblem> problems,
    Map<String, Set<LogFormat>> formatsRead) {

  /** Copies. */
  public Evidence {
    findings = List.copyOf(findings);
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    formatsRead = Map.copyOf(formatsRead);
  }
}
