package org.befund.engine.replay;

import java.util.List;
import org.befund.engine.comparison.FactorChange;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.comparison.VerdictDifference;

/**
 * What came of evaluating again what a result was made of.
 *
 * @param outcome whether the same came out
 * @param recorded the result that was to be verified
 * @param again the result of evaluating again
 * @param changes what is not as it was when the result was made
 * @param verdicts the verdicts that came out otherwise
 * @param line the first line of the recorded result that came out otherwise, from 1; 0 when none
 *     did, or when the verdicts tell more
 */
public record Verification(
    Outcome outcome,
    RecordedResult recorded,
    RecordedResult again,
    List<FactorChange> changes,
    List<VerdictDifference> verdicts,
    int line) {

  /** Whether the same came out. */
  public enum Outcome {
    /** The same bytes. */
    IDENTICAL,
    /** The same verdicts for the same reasons, from inputs, knowledge or a program that changed. */
    SAME_VERDICTS,
    /** Other verdicts or reasons. */
    DIFFERENT,
    /** Other bytes, though nothing changed and every verdict is the same: the file was altered. */
    ALTERED
  }

  public Verification {
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
  }
}
