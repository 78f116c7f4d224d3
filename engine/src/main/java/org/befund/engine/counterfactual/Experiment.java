package org.befund.engine.counterfactual;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.Inquiry;
import org.befund.engine.comparison.AssessmentComparison;
import org.befund.engine.comparison.DerivationComparison;
import org.befund.engine.counterfactual.SupposedFact.StatedValue;
import org.befund.engine.evaluation.Evaluator.Evaluated;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.explanation.FactSentences;
import org.befund.engine.result.Assessment;
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
    this.explanation = new Explanation(inquiry.kb(), language);
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

  /** A supposition in words, with what the environment says now. */
  SupposedFact told(Supposition supposed, String host) {
    List<StatedValue> now = new ArrayList<>();
    inquiry
        .grammar()
        .stated(inquiry.circumstances(), supposed.fact())
        .forEach(stated -> now.add(new StatedValue(stated.value(), place(stated.at()))));
    return new SupposedFact(supposed.text(host), sentences.of(supposed), now);
  }

  private String place(Position at) {
    return at.equals(Position.NOWHERE)
        ? ""
        : inquiry.circumstances().environment().file() + ":" + at.line();
  }
}
