package org.befund.engine.result;

import java.time.LocalDate;
import java.util.List;
import org.befund.engine.provenance.Provenance;
import org.befund.kb.document.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of one environment.
 *
 * @param kbVersion the state of the knowledge that was used
 * @param asOf the day whose knowledge counted
 * @param environment the environment's name
 * @param assessments by host and advisory, in the order of the environment and of the ids
 * @param unassessed the hosts on which no product that an advisory is about was recognised; empty
 *     when advisories were asked for by name
 * @param problems what could not be read; the rest was evaluated without it
 * @param provenance what it was made of; null when that was not asked for
 */
public record Result(
    String kbVersion,
    LocalDate asOf,
    String environment,
    List<Assessment> assessments,
    List<String> unassessed,
    List<Problem> problems,
    @Nullable Provenance provenance) {

  /** A result that does not tell what it was made of. */
  public Result(
      String kbVersion,
      LocalDate asOf,
      String environment,
      List<Assessment> assessments,
      List<String> unassessed,
      List<Problem> problems) {
    this(kbVersion, asOf, environment, assessments, unassessed, problems, null);
  }

  public Result {
    assessments = List.copyOf(assessments);
    unassessed = List.copyOf(unassessed);
    problems = List.copyOf(problems);
  }
}
