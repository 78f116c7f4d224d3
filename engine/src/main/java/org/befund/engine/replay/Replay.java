package org.befund.engine.replay;

import java.nio.file.Path;
import java.util.List;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.comparison.FactorChange;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.comparison.ResultComparison;
import org.befund.engine.comparison.VerdictDifference;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.replay.Verification.Outcome;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** Evaluates again what a result was made of. */
public final class Replay {

  private Replay() {}

  /**
   * Evaluates an environment as a result says that it was evaluated.
   *
   * @param path the environment's file or folder, wherever it lies now
   * @throws Unreadable when the result does not tell what it was made of, or the environment cannot
   *     be used, or the knowledge lacks an advisory that was asked for
   */
  public static Verification verify(Befund befund, RecordedResult recorded, Path path)
      throws Unreadable {
    Provenance provenance = recorded.provenance();
    Input environment = provenance == null ? null : provenance.environment();
    if (provenance == null || environment == null) {
      throw new Unreadable(
          List.of(
              Problem.ofFile(
                  recorded.name(),
                  "the result does not tell what it was made of: the keys engine, options and"
                      + " inputs are missing")));
    }
    EvaluationOptions options =
        new EvaluationOptions(
            recorded.asOf(), provenance.advisories(), provenance.language(), true);
    Path file = EnvironmentReader.file(path);
    RecordedResult again = RecordedResult.of(befund.evaluate(file, environment.file(), options));
    List<FactorChange> changes = ResultComparison.factors(recorded, again);
    List<VerdictDifference> verdicts = ResultComparison.verdicts(recorded, again);
    Outcome outcome = outcome(recorded, again, changes, verdicts);
    int line = outcome == Outcome.ALTERED ? firstDifference(recorded.text(), again.text()) : 0;
    return new Verification(outcome, recorded, again, changes, verdicts, line);
  }

  private static int firstDifference(String recorded, String again) {
    int line = 1;
    int length = Math.min(recorded.length(), again.length());
    for (int i = 0; i < length && recorded.charAt(i) == again.charAt(i); i++) {
      line += recorded.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static Outcome outcome(
      RecordedResult recorded,
      RecordedResult again,
      List<FactorChange> changes,
      List<VerdictDifference> verdicts) {
    if (recorded.text().equals(again.text())) {
      return Outcome.IDENTICAL;
    }
    if (!verdicts.isEmpty()) {
      return Outcome.DIFFERENT;
    }
    return changes.isEmpty() ? Outcome.ALTERED : Outcome.SAME_VERDICTS;
  }
}
