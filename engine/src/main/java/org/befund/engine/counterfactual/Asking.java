package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Ask.Answer;
import org.befund.engine.counterfactual.Ask.Question;
import org.befund.engine.evaluation.Dependencies;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.explanation.FactSentences;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.engine.supposition.Choices;
import org.befund.engine.supposition.FactChoices;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.conclusion.Status;

/** Turns what is open about a verdict into questions, each answer tried by an evaluation. */
final class Asking {
  private static final Comparator<Question> BY_WORTH =
      Comparator.comparingDouble(Asking::settledShare).thenComparingInt(Asking::results).reversed();

  private final Inquiry inquiry;
  private final Advisory advisory;
  private final String host;
  private final FactSentences sentences;
  private final Dependencies dependencies;
  private final FactChoices choices;

  Asking(Inquiry inquiry, Advisory advisory, String host, FactSentences sentences) {
    this.inquiry = inquiry;
    this.advisory = advisory;
    this.host = host;
    this.sentences = sentences;
    this.dependencies = inquiry.dependencies(advisory);
    this.choices = inquiry.grammar().choices(dependencies.all());
  }

  /**
   * The questions, what is worth most first: of which more of the answers settle the verdict, then
   * of which the answers lead to more different results, then in the order of the derivation.
   *
   * @param told the same facts in words, in the same order
   */
  List<Question> questions(List<Derivation.Open> open, List<UnknownFact> told) {
    List<Question> questions = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      Question question = question(open.get(i), told.get(i));
      if (question.fact() == null || asked.add(question.fact())) {
        questions.add(question);
      }
    }
    questions.sort(BY_WORTH);
    return questions;
  }

  private static double settledShare(Question question) {
    return question.answers().isEmpty()
        ? -1
        : (double) question.settling() / question.answers().size();
  }

  private static int results(Question question) {
    Set<Object> results = new HashSet<>();
    question.answers().forEach(each -> results.add(List.of(each.status(), each.plan())));
    return results.size();
  }

  private Question question(Derivation.Open open, UnknownFact told) {
    Choices filling = choices.filling(open.gap(), open.condition());
    return filling == null
        ? new Question(told, null, List.of())
        : new Question(told, filling.fact().text(host), answers(filling, open.gap()));
  }

  private List<Answer> answers(Choices choices, Gap gap) {
    List<Answer> answers = new ArrayList<>();
    for (Supposition each : choices.suppositions()) {
      boolean ruledOut =
          gap instanceof Gap.Release release
              && !release.possible().isEmpty()
              && !release.possible().contains(each.value());
      if (!ruledOut) {
        answers.add(answer(each));
      }
    }
    return answers;
  }

  private Answer answer(Supposition supposed) {
    Derivation then = inquiry.supposing(List.of(supposed)).derive(advisory, host);
    Status.Value status = then.status().value();
    boolean undetermined = then.recommendation().kind().name().equals("UNDETERMINED");
    return new Answer(
        supposed,
        supposed.text(host),
        sentences.of(supposed),
        status,
        then.recommendation().plan(),
        status != Status.Value.UNDER_INVESTIGATION && !undetermined);
  }
}
