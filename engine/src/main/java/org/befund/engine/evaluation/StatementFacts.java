package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Closure;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Investigation;
import org.befund.kb.advisory.KnownIssue;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Supersession;
import org.befund.kb.advisory.Threat;
import org.befund.kb.advisory.Vulnerability;
import org.befund.kb.advisory.Withdrawal;
import org.befund.rules.knowledge.Closed;
import org.befund.rules.knowledge.Factor;
import org.befund.rules.knowledge.Investigated;
import org.befund.rules.knowledge.IssueOf;
import org.befund.rules.knowledge.Successor;
import org.befund.rules.knowledge.ThreatOf;
import org.befund.rules.knowledge.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What an advisory says around its conditions, cut into the facts that the rules join. */
final class StatementFacts {
  private final Advisory advisory;
  private final Function<Condition, @Nullable String> ask;
  private final List<Object> facts = new ArrayList<>();

  private StatementFacts(Advisory advisory, Function<Condition, @Nullable String> ask) {
    this.advisory = advisory;
    this.ask = ask;
  }

  /**
   * The facts of an advisory's statements.
   *
   * @param ask has a condition judged of the subject and gives its id; null when the document does
   *     not say it on the day, and so not what hangs on it either
   */
  static List<Object> of(Advisory advisory, Function<Condition, @Nullable String> ask) {
    StatementFacts statements = new StatementFacts(advisory, ask);
    statements.investigations();
    statements.factors();
    statements.threats();
    statements.closure();
    advisory.remediations().forEach(statements::add);
    return statements.facts;
  }

  private void investigations() {
    for (Investigation each : advisory.underInvestigation()) {
      String when = ask.apply(each.when());
      if (when != null) {
        facts.add(new Investigated(advisory.id(), when, each.text(), each.section()));
      }
    }
  }

  private void factors() {
    for (MitigatingFactor each : advisory.mitigatingFactors()) {
      String when = idOf(each.when());
      if (when != null || each.when() == null) {
        facts.add(
            new Factor(advisory.id(), each.id(), each.kind(), when, each.text(), each.section()));
      }
    }
  }

  private void threats() {
    int place = 0;
    for (Vulnerability vulnerability : advisory.vulnerabilities()) {
      for (Threat threat : vulnerability.threats()) {
        String when = idOf(threat.when());
        if (when != null || threat.when() == null) {
          facts.add(new ThreatOf(advisory.id(), place, vulnerability.cve(), threat, when));
        }
        place++;
      }
    }
  }

  private void closure() {
    Closure closure = advisory.closure();
    if (closure != null) {
      List<String> by = closure.by().stream().map(Closure.Document::document).toList();
      facts.add(
          new Closed(
              advisory.id(),
              closure.date(),
              closure.text(),
              by.isEmpty() ? null : String.join(", ", by),
              closure.section()));
    }
  }

  private void add(Remediation remediation) {
    Withdrawal withdrawal = remediation.withdrawn();
    if (withdrawal != null) {
      facts.add(
          new Withdrawn(
              advisory.id(),
              remediation.id(),
              withdrawal.date(),
              withdrawal.text(),
              withdrawal.section()));
    }
    Supersession next = remediation.supersededBy();
    if (next != null) {
      facts.add(
          new Successor(
              advisory.id(), remediation.id(), next.remediation(), next.from(), next.section()));
    }
    int place = 0;
    for (KnownIssue issue : remediation.knownIssues()) {
      String when = idOf(issue.when());
      if (when != null || issue.when() == null) {
        facts.add(new IssueOf(advisory.id(), remediation.id(), place, issue, when));
      }
      place++;
    }
  }

  private @Nullable String idOf(@Nullable Condition condition) {
    return condition == null ? null : ask.apply(condition);
  }
}
