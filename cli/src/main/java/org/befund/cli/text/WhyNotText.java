package org.befund.cli.text;

import java.util.List;
import java.util.Locale;
import org.befund.engine.counterfactual.FactSet;
import org.befund.engine.counterfactual.Goal;
import org.befund.engine.counterfactual.SupposedFact;
import org.befund.engine.counterfactual.WhyNot;
import org.befund.engine.result.Assessment;

/** What would have to be otherwise for a verdict to be another, as an outline. */
public final class WhyNotText {
  /** More sets than these help nobody; JSON has them all. */
  private static final int MOST = 10;

  private final Outline outline;
  private final Words words;
  private final ExplanationText explanation;

  public WhyNotText(Outline outline, Words words, ExplanationText explanation) {
    this.outline = outline;
    this.words = words;
    this.explanation = explanation;
  }

  /**
   * Tells the sets, and how far was looked.
   *
   * @param command the command that explains the same verdict
   */
  public void tell(WhyNot answer, String command) {
    explanation.verdict(answer.verdict());
    String goal = goal(answer.goal());
    if (answer.reached()) {
      outline.heading(words.get("why-not.is-so", goal));
      return;
    }
    List<FactSet> sets = answer.sets();
    String none = answer.bound().exhausted() ? "why-not.impossible" : "why-not.none";
    outline.heading(words.get(sets.isEmpty() ? none : "why-not.sets", goal));
    int number = 0;
    for (FactSet set : sets.subList(0, Math.min(MOST, sets.size()))) {
      number++;
      tell(set, Integer.toString(number).concat("."), command);
    }
    if (sets.size() > MOST) {
      outline
          .item(0, "-")
          .add(words.get("why-not.more", Integer.toString(sets.size() - MOST)))
          .end();
    }
    bound(answer.bound());
  }

  private String goal(Goal goal) {
    return goal instanceof Goal.OfStatus status
        ? words.get("why-not.status", words.of("status", status.status()))
        : words.get("why-not.remediation", ((Goal.OfRemediation) goal).remediation());
  }

  private void tell(FactSet set, String number, String command) {
    outline
        .item(0, number)
        .add(Style.BOLD, words.get(set.open() ? "why-not.open" : "why-not.contradicts"))
        .add(then(set.verdict()))
        .end();
    for (SupposedFact fact : set.facts()) {
      explanation.supposed(fact, 1);
      fact.or().forEach(each -> outline.item(2, "-").add(words.get("why-not.or")).code(each).end());
    }
    StringBuilder trial = new StringBuilder(command);
    for (SupposedFact fact : set.facts()) {
      trial.append(" --what-if ").append(QuestionText.quoted(fact.set()));
    }
    outline.command(1, trial.toString());
  }

  private String then(Assessment verdict) {
    String plan =
        verdict.plan().isEmpty()
            ? words.get(
                "recommendation.short.".concat(verdict.kind().name().toLowerCase(Locale.ROOT)))
            : String.join(", ", verdict.plan());
    return words.get("why-not.then", words.of("status", verdict.status()), plan);
  }

  private void bound(WhyNot.Bound bound) {
    String facts = Integer.toString(bound.facts());
    String trials = Integer.toString(bound.trials());
    String text =
        bound.exhausted()
            ? words.get("why-not.all", facts, trials)
            : bound.isWhole()
                ? words.get("why-not.whole", facts, trials, Integer.toString(bound.most()))
                : words.get(
                    "why-not.cut",
                    facts,
                    trials,
                    Integer.toString(bound.whole()),
                    Integer.toString(bound.whole() + 1));
    outline.paragraph().add(Style.FAINT, text).end();
  }
}
