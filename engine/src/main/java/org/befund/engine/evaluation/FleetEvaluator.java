package org.befund.engine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.observation.Observation;

/**
 * Evaluates hosts without logs on one day, one slice at a time: whoever has very many hosts sees to
 * it that slices which are alike are evaluated once. Safe for use by several threads.
 */
public final class FleetEvaluator {
  private final Evaluator evaluator;
  private final LocalDate asOf;

  FleetEvaluator(Evaluator evaluator, LocalDate asOf) {
    this.evaluator = evaluator;
    this.asOf = asOf;
  }

  /** What can matter to any verdict on that day. Looks at all advisories. */
  public Relevance relevance() {
    List<AdvisoryFacts> facts = new ArrayList<>();
    evaluator.kb().advisories().values().forEach(each -> facts.add(evaluator.facts(each, asOf)));
    return new Relevance(evaluator.kb().catalogue(), facts);
  }

  /** Whether a verdict on the advisory can depend on hosts that the subject serves. */
  public boolean asksServedHosts(Advisory advisory) {
    return !evaluator.facts(advisory, asOf).ofServed().isEmpty();
  }

  /** Of what was observed of a host, that on which its own verdict can depend. */
  public List<Observation> ofSubject(Advisory advisory, List<Observation> observations) {
    return evaluator.facts(advisory, asOf).mentionsOfSubject().of(observations);
  }

  /** Of what was observed of a host, that on which the verdict on its server can depend. */
  public List<Observation> ofServed(Advisory advisory, List<Observation> observations) {
    return evaluator.facts(advisory, asOf).mentionsOfServed().of(observations);
  }

  /**
   * The verdict on one advisory and one host.
   *
   * @param own what of the host's observations matters
   * @param served what matters of each host that it serves, by name; of hosts that are alike a few
   *     are enough
   */
  public Evaluator.Evaluated evaluate(
      Advisory advisory,
      String host,
      List<Observation> own,
      Map<String, List<Observation>> served) {
    return evaluator.evaluate(new Slice(evaluator.facts(advisory, asOf), host, asOf, own, served));
  }
}
