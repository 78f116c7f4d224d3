package org.befund.engine.counterfactual;

import java.util.List;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.engine.supposition.Supposition;
import org.befund.rules.conclusion.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is not known and would change a verdict or a plan, what is worth most first.
 *
 * @param verdict the verdict as it is
 */
public record Ask(Assessment verdict, List<Question> questions) {
  public Ask {
    questions = List.copyOf(questions);
  }

  /**
   * A fact that is not known.
   *
   * @param unknown the fact in words, and how to find out
   * @param fact the fact as it is written; null for one that no value can tell, such as a log
   * @param answers what each value would lead to; empty where there is no fact
   */
  public record Question(UnknownFact unknown, @Nullable String fact, List<Answer> answers) {
    public Question {
      answers = List.copyOf(answers);
    }

    /** How many answers settle the verdict. */
    public long settling() {
      return answers.stream().filter(Answer::settles).count();
    }
  }

  /**
   * A value that a fact may have.
   *
   * @param set the supposition as it is written: {@code FACT=VALUE}
   * @param statement the supposition in words
   * @param settles whether status and plan are certain then
   */
  public record Answer(
      Supposition supposition,
      String set,
      String statement,
      Status.Value status,
      List<String> plan,
      boolean settles) {
    public Answer {
      plan = List.copyOf(plan);
    }
  }
}
