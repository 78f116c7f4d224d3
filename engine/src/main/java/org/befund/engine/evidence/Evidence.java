package org.befund.engine.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
 * @param logs those that were read
 */
public record Evidence(
    List<Finding> findings, List<Tally> tallies, List<LogProblem> problems, List<ReadLog> logs) {

  /** Where no log was read. */
  public static final Evidence NOTHING = new Evidence(List.of(), List.of(), List.of(), List.of());

  /** Copies. */
  public Evidence {
    findings = List.copyOf(findings);
    tallies = List.copyOf(tallies);
    problems = List.copyOf(problems);
    logs = List.copyOf(logs);
  }

  /** What several logs show together, in their order. */
  public static Evidence joined(Collection<Evidence> parts) {
    List<Finding> findings = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    List<LogProblem> problems = new ArrayList<>();
    List<ReadLog> logs = new ArrayList<>();
    for (Evidence part : parts) {
      findings.addAll(part.findings);
      tallies.addAll(part.tallies);
      problems.addAll(part.problems);
      logs.addAll(part.logs);
    }
    return new Evidence(findings, tallies, problems, logs);
  }

  /** By host, the formats of which at least one record was read; a host without any is absent. */
  public Map<String, Set<LogFormat>> formatsRead() {
    Map<String, Set<LogFormat>> formats = new HashMap<>();
    for (ReadLog log : logs) {
      if (!log.formats().isEmpty()) {
        formats
            .computeIfAbsent(log.host(), host -> EnumSet.noneOf(LogFormat.class))
            .addAll(log.formats());
      }
    }
    return formats;
  }
}
