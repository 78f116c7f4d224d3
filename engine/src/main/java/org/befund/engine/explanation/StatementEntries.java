package org.befund.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.evaluation.Statements;
import org.befund.engine.result.Assessment;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Restart;
import org.befund.kb.text.Localized;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.FactorState;
import org.befund.rules.conclusion.IssueState;
import org.befund.rules.conclusion.Notice;
import org.befund.rules.conclusion.ThreatState;
import org.befund.rules.sentence.Sentences;
import org.befund.rules.sentence.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What an advisory says around verdict and plan, as a reader sees it. */
final class StatementEntries {
  private final Statements statements;
  private final Reasons reasons;
  private final Sentences sentences;
  private final Vocabulary words;
  private final String language;

  StatementEntries(
      Statements statements,
      Reasons reasons,
      Sentences sentences,
      Vocabulary words,
      String language) {
    this.statements = statements;
    this.reasons = reasons;
    this.sentences = sentences;
    this.words = words;
    this.language = language;
  }

  List<Assessment.FactorEntry> factors(Advisory advisory) {
    List<Assessment.FactorEntry> entries = new ArrayList<>();
    for (MitigatingFactor factor : advisory.mitigatingFactors()) {
      for (FactorState state : statements.factors()) {
        if (state.factor().equals(factor.id())) {
          entries.add(
              new Assessment.FactorEntry(
                  factor.id(),
                  factor.kind(),
                  state.truth(),
                  factor.text().in(language),
                  reasons.number(state)));
        }
      }
    }
    return entries;
  }

  List<Assessment.ThreatEntry> threats() {
    List<Assessment.ThreatEntry> entries = new ArrayList<>();
    for (ThreatState state : statements.threats()) {
      entries.add(
          new Assessment.ThreatEntry(
              state.cve(),
              state.threat().category(),
              state.threat().severity(),
              state.threat().text().in(language),
              state.truth(),
              reasons.number(state)));
    }
    return entries;
  }

  List<Assessment.NoticeEntry> notices() {
    List<Assessment.NoticeEntry> entries = new ArrayList<>();
    for (Notice notice : statements.notices()) {
      entries.add(
          new Assessment.NoticeEntry(
              notice.kind(),
              notice.remediation(),
              sentences.render(notice, words),
              reasons.number(notice)));
    }
    return entries;
  }

  Assessment.RemediationDetails details(Remediation remediation) {
    List<Assessment.IssueEntry> issues = new ArrayList<>();
    for (IssueState state : statements.issues()) {
      if (state.remediation().equals(remediation.id())) {
        issues.add(
            new Assessment.IssueEntry(
                state.issue().text().in(language),
                only(state.truth(), state.issue().when(), language),
                state.issue().section()));
      }
    }
    Restart restart = remediation.restart();
    return new Assessment.RemediationDetails(
        told(remediation.scope()),
        told(remediation.impact()),
        restart == null ? null : restart.category(),
        restart == null ? null : told(restart.text()),
        remediation.url(),
        issues);
  }

  /** The condition on which something is for a host, when that is not known; null otherwise. */
  static @Nullable String only(Truth truth, @Nullable Condition when, String language) {
    if (truth == Truth.TRUE || when == null) {
      return null;
    }
    Localized text = when.about().text();
    return text == null ? when.id() : text.in(language);
  }

  private @Nullable String told(@Nullable Localized text) {
    return text == null ? null : text.in(language);
  }
}
