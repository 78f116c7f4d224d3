package org.befund.engine.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

  /** Where no log was read. */
  public static final Evidence NOTHING = new Evidence(List.of(), List.of(), List.of(), Map.of());

  /** Copies. */
  public Evidence {
    findings = List.copyOf(findings);
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    formatsRead = Map.copyOf(formatsRead);
  }

  /** What several logs show together, in their order. */
  public static Evidence joined(Collection<Evidence> parts) {
    List<Finding> findings = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    List<LogProblem> problems = new ArrayList<>();
    Map<String, Set<LogFormat>> formats = new LinkedHashMap<>();
    for (Evidence part : parts) {
      findings.addAll(part.findings);
      tallies.addAll(part.tallies);
      problems.addAll(part.problems);
      part.formatsRead.forEach(
          (host, read) ->
              formats.computeIfAbsent(host, h -> EnumSet.noneOf(LogFormat.class)).addAll(read));
    }
    return new Evidence(findings, tallies, problems, formats);
  }
}
