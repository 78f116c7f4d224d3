package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.Inquiry;
import org.befund.engine.comparison.AssessmentComparison;
import org.befund.engine.comparison.DerivationComparison;
import org.befund.engine.counterfactual.SupposedFact.StatedValue;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.evaluation.Evaluator.Evaluated;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.explanation.FactSentences;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.Supposition;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Position;

/** Tries what a verdict would be were facts otherwise, by evaluating the changed environment. */
public final class Experiment {
  private final Inquiry inquiry;
  private final String language;
  private final Explanation explanation;
  private final FactSentences sentences;

  /** Experiments with one environment, told in a language. */
  public Experiment(Inquiry inquiry, String language) {
    this.inquiry = inquiry;
    this.language = language;
    this.explanation = new Explanation(inquiry.kb(), inquiry.grammar(), language);
    this.sentences =
        new FactSentences(inquiry.kb(), inquiry.advisories(), inquiry.grammar(), language);
  }

  /** What the verdict on one advisory and one host would be, were all this so. */
  public WhatIf whatIf(Advisory advisory, String host, List<Supposition> supposed) {
    Inquiry then = inquiry.supposing(supposed);
    Evaluated before = inquiry.evaluate(advisory, host);
    Evaluated after = then.evaluate(advisory, host);
    Assessment was = explanation.of(advisory, host, before.derivation(), before.open());
    Assessment would = explanation.of(advisory, host, after.derivation(), after.open());
    return new WhatIf(
        supposed.stream().map(each -> told(each, host)).toList(),
        was,
        would,
        AssessmentComparison.of(was, would),
        new DerivationComparison(inquiry.kb(), language)
            .changes(before.derivation(), after.derivation()));
  }

  /**
   * What would have to be otherwise for the verdict on one advisory and one host to be another.
   *
   * @param mostFacts as many facts may be otherwise at once
   * @param mostTrials as many evaluations may be made
   */
  public WhyNot whyNot(Advisory advisory, String host, Goal goal, int mostFacts, int mostTrials) {
    Derivation now = inquiry.derive(advisory, host);
    Assessment verdict = explanation.of(advisory, host, now, List.of());
    if (goal.isReached(now)) {
      return new WhyNot(verdict, goal, true, List.of(), new WhyNot.Bound(0, 0, 0, 0, true));
    }
    WhyNotSearch search =
        new WhyNotSearch(
            new Trials(inquiry, advisory, host, now, goal, mostFacts), mostFacts, mostTrials);
    List<FactSet> sets = new ArrayList<>();
    for (WhyNotSearch.Found set : search.sets()) {
      List<SupposedFact> facts =
          set.facts().stream()
              .map(each -> told(each, host, search.inPlaceOf(each, set.facts())))
              .toList();
      sets.add(
          new FactSet(
              facts, !set.contradicts(), explanation.of(advisory, host, set.verdict(), List.of())));
    }
    return new WhyNot(verdict, goal, false, FactSet.together(sets), search.bound());
  }

  /** What is not known of one advisory and one host and would change verdict or plan. */
  public Ask ask(Advisory advisory, String host) {
    Evaluated now = inquiry.evaluate(advisory, host);
    Assessment verdict = explanation.of(advisory, host, now.derivation(), now.open());
    return new Ask(
        verdict,
        new Asking(inquiry, advisory, host, sentences).questions(now.open(), verdict.unknowns()));
  }

  /** A fact as it would have to be; where its absence is known, with the list that tells it. */
  private SupposedFact told(Candidate candidate, String host, List<Candidate> inItsPlace) {
    List<String> others = inItsPlace.stream().map(each -> each.supposition().text(host)).toList();
    SupposedFact told = told(candidate.supposition(), host).or(others);
    Fact fact = candidate.supposition().fact();
    if (!told.now().isEmpty() || !candidate.contradicts() || candidate.list().isEmpty()) {
      return told;
    }
    Fact list = new Fact(fact.host(), "complete", candidate.list());
    SupposedFact complete = told(new Supposition(list, "false"), host);
    return new SupposedFact(
        told.set(),
        told.statement(),
        complete.now().stream()
            .map(stated -> new StatedValue(list.text(host) + "=true", stated.at()))
            .toList(),
        others);
  }

  /** A supposition in words, with what the environment says now. */
  SupposedFact told(Supposition supposed, String host) {
    List<StatedValue> now = new ArrayList<>();
    inquiry
        .grammar()
        .stated(inquiry.circumstances(), supposed.fact())
        .forEach(stated -> now.add(new StatedValue(stated.value(), place(stated.at()))));
    return new SupposedFact(supposed.text(host), sentences.of(supposed), now, List.of());
  }

  private String place(Position at) {
    return at.equals(Position.NOWHERE)
        ? ""
        : inquiry.circumstances().environment().file() + ":" + at.line();
  }
}
