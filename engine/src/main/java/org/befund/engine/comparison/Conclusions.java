package org.befund.engine.comparison;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.evaluation.Derivation;
import org.befund.rules.Premise;
import org.befund.rules.Term;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.conclusion.Judgement;

/** The conclusions of a derivation by what they are about, premises before what rests on them. */
final class Conclusions {
  /**
   * What a conclusion is about.
   *
   * @param type the sort of conclusion
   * @param host the host that it is of; empty where there is one of the sort
   * @param id the condition, remediation or step
   */
  record Subject(String type, String host, String id) {}

  private final Map<Subject, Conclusion> bySubject = new LinkedHashMap<>();
  private final Set<Premise> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Conclusions() {}

  /** What the verdict and the recommendation rest on, themselves last. */
  static Map<Subject, Conclusion> of(Derivation derivation) {
    Conclusions conclusions = new Conclusions();
    conclusions.add(derivation.weight());
    conclusions.add(derivation.status());
    conclusions.add(derivation.recommendation());
    derivation.states().values().stream()
        .sorted((a, b) -> a.remediation().compareTo(b.remediation()))
        .forEach(conclusions::add);
    return conclusions.bySubject;
  }

  /** Every condition that was judged, whether or not the verdict rests on it. */
  static Map<Subject, Conclusion> judgements(List<Judgement> judgements) {
    Map<Subject, Conclusion> all = new LinkedHashMap<>();
    judgements.forEach(judgement -> all.put(subject(judgement), judgement));
    return all;
  }

  private void add(Premise premise) {
    if (premise instanceof Conclusion conclusion && seen.add(premise)) {
      premise.premises().forEach(this::add);
      Subject subject = subject(conclusion);
      for (int more = 2; bySubject.containsKey(subject); more++) {
        subject =
            new Subject(subject.type(), subject.host(), subject(conclusion).id() + "#" + more);
      }
      bySubject.put(subject, conclusion);
    }
  }

  private static Subject subject(Conclusion conclusion) {
    String type = conclusion.getClass().getSimpleName();
    if (conclusion instanceof Judgement judgement) {
      return new Subject(type, judgement.host(), judgement.condition());
    }
    String remediation =
        conclusion.values().get("remediation") instanceof Term.RemediationTitle title
            ? title.remediation()
            : "";
    return new Subject(type, "", remediation);
  }
}
