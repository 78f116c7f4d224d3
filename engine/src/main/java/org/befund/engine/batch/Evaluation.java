package org.befund.engine.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.befund.engine.evaluation.FleetEvaluator;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.engine.supposition.FactGrammar;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** Evaluates all hosts at once, or some environments after the other as they are whole. */
final class Evaluation implements Pieces {
  /** Some two hundred thousand hosts, if they have thirty programs each. */
  static final int BLOCKS = 256;

  private final KnowledgeBase kb;
  private final FleetEvaluator evaluator;
  private final Recognition recognition;
  private final Explanation explanation;
  private final LineForm form;
  private final BatchOptions options;
  private final BatchRun run;
  private final long remembered;
  private final int blocks;
  private long derived;
  private long peak;

  /** Thrown when rows are not in the order that was promised. */
  static final class Unsorted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsorted(String environment) {
      super(environment);
    }

    /** The same for a reader. */
    Unreadable unreadable(List<?> exports) {
      return new Unreadable(
          List.of(
              Problem.ofFile(
                  exports.size() == 1 ? exports.get(0).toString() : exports.toString(),
                  "rows of the environment '"
                      + getMessage()
                      + "' stand apart, so the export is not sorted by it; leave --sorted out")));
    }
  }

  Evaluation(
      KnowledgeBase kb,
      FleetEvaluator evaluator,
      Recognition recognition,
      LineForm form,
      BatchOptions options,
      BatchRun run,
      long remembered,
      int blocks) {
    this.kb = kb;
    this.evaluator = evaluator;
    this.recognition = recognition;
    FactGrammar grammar =
        new FactGrammar(
            List.copyOf(kb.advisories().values()), kb.catalogue(), recognition.recogniser());
    this.explanation = new Explanation(kb, grammar, options.language());
    this.form = form;
    this.options = options;
    this.run = run;
    this.remembered = remembered;
    this.blocks = blocks;
  }

  @Override
  public int blocks() {
    return blocks;
  }

  @Override
  public void take(Fleet fleet) {
    boolean unread = fleet.hasUnread();
    Members members = fleet.members(options.environment());
    Memo memo = new Memo(remembered);
    Verdicts verdicts =
        new Verdicts(
            kb,
            evaluator,
            recognition,
            explanation,
            form,
            members,
            options,
            unread,
            memo,
            run.tally());
    try {
      run.evaluate(members, verdicts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    derived += verdicts.derived();
    peak = Math.max(peak, memo.peak());
  }

  @Override
  public void apart(String environment) {
    throw new Unsorted(environment);
  }

  /** How many verdicts were derived. */
  long derived() {
    return derived;
  }

  /** About as many bytes were remembered at most. */
  long remembered() {
    return peak;
  }
}
