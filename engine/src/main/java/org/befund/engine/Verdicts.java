package org.befund.engine;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.jspecify.annotations.Nullable;

/** The verdicts on all hosts of an environment, as one result. */
final class Verdicts {

  /** Whether a host has the problem of an advisory. */
  private record Question(Advisory advisory, String host) {}

  private Verdicts() {}

  /**
   * The result of an inquiry.
   *
   * @param provenance what it was made of; null where it need not tell
   */
  static Result result(
      Inquiry inquiry, EvaluationOptions options, @Nullable Provenance provenance) {
    KnowledgeBase kb = inquiry.kb();
    List<Question> questions = new ArrayList<>();
    List<String> unassessed = new ArrayList<>();
    for (String host : inquiry.hosts()) {
      List<Advisory> candidates = inquiry.candidates(host);
      candidates.forEach(advisory -> questions.add(new Question(advisory, host)));
      if (candidates.isEmpty()) {
        unassessed.add(host);
      }
    }
    List<Evaluator.Evaluated> verdicts =
        questions.parallelStream().map(each -> inquiry.evaluate(each.advisory, each.host)).toList();
    Explanation explanation = new Explanation(kb, inquiry.grammar(), options.language());
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Question of = questions.get(i);
      Evaluator.Evaluated verdict = verdicts.get(i);
      assessments.add(explanation.of(of.advisory, of.host, verdict.derivation(), verdict.open()));
    }
    return new Result(
        kb.version(),
        inquiry.circumstances().asOf(),
        inquiry.circumstances().environment().name(),
        assessments,
        unassessed,
        inquiry.problems(),
        provenance);
  }
}
