package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.befund.rules.conclusion.FactorState;
import org.befund.rules.conclusion.IssueState;
import org.befund.rules.conclusion.Notice;
import org.befund.rules.conclusion.ThreatState;

/**
 * What else an advisory says of a host, beside verdict and plan; each list in a fixed order.
 *
 * @param factors its mitigating factors, whether they hold or not
 * @param threats what the problem can lead to
 * @param issues what can go wrong after its remediations
 * @param notices what else is to be known
 */
public record Statements(
    List<FactorState> factors,
    List<ThreatState> threats,
    List<IssueState> issues,
    List<Notice> notices) {

  public Statements {
    factors = List.copyOf(factors);
    threats = List.copyOf(threats);
    issues = List.copyOf(issues);
    notices = List.copyOf(notices);
  }

  /** The statements among some conclusions. */
  static Statements among(Collection<?> conclusions) {
    return new Statements(
        all(FactorState.class, conclusions, Comparator.comparing(FactorState::factor)),
        all(ThreatState.class, conclusions, Comparator.comparingInt(ThreatState::place)),
        all(
            IssueState.class,
            conclusions,
            Comparator.comparing(IssueState::remediation).thenComparingInt(IssueState::place)),
        all(
            Notice.class,
            conclusions,
            Comparator.comparing(Notice::kind)
                .thenComparing(notice -> String.valueOf(notice.remediation()))));
  }

  private static <T> List<T> all(
      Class<T> type, Collection<?> conclusions, Comparator<? super T> order) {
    List<T> found = new ArrayList<>();
    for (Object each : conclusions) {
      if (type.isInstance(each)) {
        found.add(type.cast(each));
      }
    }
    found.sort(order);
    return found;
  }
}
