package org.befund.engine.cases;

import java.util.List;
import org.befund.kb.document.Problem;

/**
 * What came of running cases.
 *
 * @param advisories the advisories that were tested, in the order in which they were found
 * @param problems what could not be read; the rest was run without it
 */
public record CaseReport(List<AdvisoryCases> advisories, List<Problem> problems) {
  public CaseReport {
    advisories = List.copyOf(advisories);
    problems = List.copyOf(problems);
  }

  /** How many cases passed. */
  public int passed() {
    return advisories.stream().mapToInt(AdvisoryCases::passed).sum();
  }

  /** How many cases failed. */
  public int failed() {
    return advisories.stream().mapToInt(AdvisoryCases::failed).sum();
  }
}
