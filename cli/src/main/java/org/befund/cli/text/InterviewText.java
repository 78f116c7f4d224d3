package org.befund.cli.text;

import java.util.List;
import org.befund.engine.counterfactual.Ask;
import org.befund.engine.counterfactual.Ask.Answer;
import org.befund.engine.counterfactual.Ask.Question;
import org.befund.engine.result.Assessment;

/** What an interview says to the operator, part by part. */
public final class InterviewText {
  private final Page page;
  private final Words words;
  private final StringBuilder verbatim = new StringBuilder();

  public InterviewText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** The verdict as far as it is known. */
  public void verdict(Assessment assessment) {
    page.start(0, 2).add(Style.BOLD, assessment.host().concat(":"));
    page.add(AssessmentText.style(assessment.status()), words.of("status", assessment.status()));
    page.add(
        words.get(
            "verdict.by", assessment.advisory(), words.of("confidence", assessment.confidence())));
    if (!assessment.plan().isEmpty()) {
      page.add("-").add(String.join(", ", assessment.plan()));
    }
    page.end();
  }

  /** A question with the answers to choose from. */
  public void question(Question question) {
    page.blank();
    page.start(0, 2).add(Style.BOLD, question.unknown().fact()).end();
    page.start(2, 4).add(words.get("unknown.find")).add(question.unknown().find()).end();
    int number = 0;
    for (Answer answer : question.answers()) {
      number++;
      page.item(2, Integer.toString(number).concat(")")).add(answer.statement());
      page.add("→").add(words.of("status", answer.status()));
      if (!answer.plan().isEmpty()) {
        page.add("-").add(String.join(", ", answer.plan()));
      }
      page.end();
    }
    page.start(2, 4)
        .add(words.get("interview.prompt", Integer.toString(question.answers().size())))
        .end();
  }

  /** That an answer was not understood. */
  public void notUnderstood(String message, int answers) {
    page.start(2, 4).add(message.concat(".")).end();
    page.start(2, 4).add(words.get("interview.prompt", Integer.toString(answers))).end();
  }

  /**
   * How it ended.
   *
   * @param command the command that explains the same verdict
   */
  public void end(Ask ask, List<String> answers, String command) {
    page.blank();
    boolean open = ask.questions().stream().anyMatch(each -> !each.answers().isEmpty());
    page.start(0, 2).add(words.get(open ? "interview.open" : "interview.done")).end();
    verdict(ask.verdict());
    if (!answers.isEmpty()) {
      page.start(0, 2).add(words.get("interview.again")).end();
      verbatim.append("  ").append(command);
      answers.forEach(each -> verbatim.append(" --what-if ").append(QuestionText.quoted(each)));
      verbatim.append('\n');
    }
  }

  /** The answers as they go into the environment. */
  public void yaml(String yaml) {
    page.start(0, 2).add(words.get("interview.yaml")).end();
    verbatim.append(yaml);
  }

  /** Where the answers were written. */
  public void saved(String file) {
    page.start(0, 2).add(words.get("interview.saved", file)).end();
  }

  @Override
  public String toString() {
    return page.toString().concat(verbatim.toString());
  }
}
