package org.befund.engine.comparison;

import java.util.List;

/**
 * How the assessments of one host and one advisory differ.
 *
 * @param presence whether both results have one
 * @param differences what they say differently, reasons aside; of an assessment that only one of
 *     them has, its verdict, category and plan
 * @param gone what the first gives as a reason and the second does not
 * @param added what the second gives as a reason and the first does not
 */
public record VerdictDifference(
    String host,
    String advisory,
    Presence presence,
    List<Difference> differences,
    List<Change.Told> gone,
    List<Change.Told> added) {

  /** Which of two results have an assessment. */
  public enum Presence {
    BOTH,
    ONLY_BEFORE,
    ONLY_AFTER
  }

  public VerdictDifference {
    differences = List.copyOf(differences);
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }
}
