package org.befund.engine.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.befund.engine.result.Examination;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param of the case
 * @param asOf the day whose knowledge counted
 * @param differences where the assessment is not as expected; empty when the case passed
 * @param examination the assessment that its host got; null when there is none
 * @param defect why there is no assessment: a defect of the program; null when there is one
 * @param took how long it took
 */
public record CaseOutcome(
    Case of,
    LocalDate asOf,
    List<Difference> differences,
    @Nullable Examination examination,
    @Nullable String defect,
    Duration took) {

  public CaseOutcome {
    differences = List.copyOf(differences);
  }

  /** Whether the host got the assessment that it must get. */
  public boolean passed() {
    return defect == null && differences.isEmpty();
  }
}
