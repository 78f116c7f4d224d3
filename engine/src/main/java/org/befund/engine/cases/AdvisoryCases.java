package org.befund.engine.cases;

import java.util.List;
import org.befund.engine.coverage.Coverage;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;

/**
 * The cases of one advisory, run.
 *
 * @param knowledge what they were run with
 * @param file the file of the cases, as the user named it; it need not be there
 * @param outcomes by case, in the order of the file; empty when there are none
 * @param coverage what of the advisory the cases exercise that passed
 */
public record AdvisoryCases(
    KnowledgeBase knowledge,
    Advisory advisory,
    String file,
    List<CaseOutcome> outcomes,
    Coverage coverage) {

  public AdvisoryCases {
    outcomes = List.copyOf(outcomes);
  }

  /** How many cases passed. */
  public int passed() {
    return (int) outcomes.stream().filter(CaseOutcome::passed).count();
  }

  /** How many cases failed. */
  public int failed() {
    return outcomes.size() - passed();
  }
}
