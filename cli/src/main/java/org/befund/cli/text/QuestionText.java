package org.befund.cli.text;

import java.time.LocalDate;
import java.util.List;
import org.befund.engine.counterfactual.Ask;
import org.befund.engine.counterfactual.Ask.Answer;
import org.befund.engine.counterfactual.Ask.Question;
import org.befund.engine.result.Assessment.Outcome;
import org.jspecify.annotations.Nullable;

/** What is not known and worth knowing, as an outline. */
public final class QuestionText {
  private final Outline outline;
  private final Words words;
  private final ExplanationText explanation;

  public QuestionText(Outline outline, Words words, ExplanationText explanation) {
    this.outline = outline;
    this.words = words;
    this.explanation = explanation;
  }

  /**
   * The command that explains a verdict.
   *
   * @param knowledge where the knowledge lies, where it is not the built-in one; else null
   * @param asOf the day, where it is another than that of the run; else null
   */
  public static String command(
      String path,
      @Nullable String knowledge,
      String advisory,
      String host,
      @Nullable LocalDate asOf) {
    return "./befund explain "
        .concat(quoted(path))
        .concat(knowledge == null ? "" : " --kb ".concat(quoted(knowledge)))
        .concat(" --advisory ")
        .concat(quoted(advisory))
        .concat(" --host ")
        .concat(quoted(host))
        .concat(asOf == null ? "" : " --as-of ".concat(asOf.toString()));
  }

  /** A word of a command line, in quotes where a shell would see more in it. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Tells the questions, what is worth most first.
   *
   * @param command the command that explains the same verdict
   */
  public void tell(Ask ask, String command) {
    explanation.verdict(ask.verdict());
    if (ask.questions().isEmpty()) {
      outline.heading(words.get("ask.nothing"));
      return;
    }
    outline.heading(words.get("ask.questions"));
    int number = 0;
    for (Question question : ask.questions()) {
      number++;
      tell(question, Integer.toString(number).concat("."));
    }
    outline.paragraph().add(Style.FAINT, words.get("ask.how")).end();
    outline.command(0, command.concat(" --ask --interactive"));
  }

  /** Tells one question. */
  void tell(Question question, String number) {
    Outline.Line line = outline.item(0, number).add(Style.BOLD, question.unknown().fact());
    if (!question.answers().isEmpty()) {
      line.add(
          Style.FAINT,
          words.get(
              "ask.settles",
              Long.toString(question.settling()),
              Integer.toString(question.answers().size())));
    }
    line.end();
    outline.item(1, "-").add(words.get("unknown.find")).add(question.unknown().find()).end();
    for (Answer answer : question.answers()) {
      outline
          .item(1, "-")
          .add(answer.statement().concat(":"))
          .code(answer.set())
          .add("→")
          .add(Style.BOLD, words.of("status", answer.status()).concat(plan(answer.plan())))
          .end();
    }
    for (String other : question.unknown().together()) {
      outline.item(1, "-").add(words.get("unknown.together", other)).end();
    }
    if (question.answers().isEmpty()) {
      for (Outcome outcome : question.unknown().outcomes()) {
        outline
            .item(1, "-")
            .add(words.get("unknown.if", outcome.condition()))
            .add(Style.BOLD, words.of("status", outcome.status()).concat(plan(outcome.plan())))
            .end();
      }
    }
  }

  private static String plan(List<String> plan) {
    return plan.isEmpty() ? "" : ", ".concat(String.join(", ", plan));
  }
}
