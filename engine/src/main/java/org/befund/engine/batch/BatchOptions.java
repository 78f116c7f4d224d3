package org.befund.engine.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.befund.engine.inventory.intake.ExportOptions;

/**
 * What to evaluate, and how to tell it.
 *
 * @param exports how to read the exports
 * @param asOf the day whose knowledge counts
 * @param environment the name of the environment of hosts that belong to no group
 * @param complete the lists that the exports are stated to hold whole
 * @param language {@code en} or {@code de}
 * @param form the form in which assessments are written
 */
public record BatchOptions(
    ExportOptions exports,
    LocalDate asOf,
    String environment,
    Set<String> complete,
    String language,
    ResultForm form) {

  /** Options of a result that is written as JSON, an object on each line. */
  public BatchOptions(
      ExportOptions exports,
      LocalDate asOf,
      String environment,
      Set<String> complete,
      String language) {
    this(exports, asOf, environment, complete, language, ResultForm.JSONL);
  }

  public BatchOptions {
    complete = Set.copyOf(complete);
  }

  /** How many threads there are to work. */
  public int threads() {
    return exports.threads();
  }

  List<String> sortedComplete() {
    return complete.stream().sorted().toList();
  }
}
