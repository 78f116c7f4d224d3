package org.befund.engine.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.evaluation.Derivation;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.FactGrammar;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Step;
import org.befund.rules.Premise;
import org.befund.rules.conclusion.Conclusion;
import org.befund.rules.conclusion.Conflict;
import org.befund.rules.conclusion.RemediationState;
import org.befund.rules.conclusion.StepState;
import org.befund.rules.observation.Finding;
import org.befund.rules.sentence.Sentences;

/** Turns derivations into assessments, in one language. */
public final class Explanation {
  private static final int MOST_FINDINGS = 100;

  private final FactGrammar grammar;
  private final String language;
  private final Sentences sentences;
  private final KnowledgeVocabulary words;
  private final Phrases phrases;

  /**
   * Explains in English or German; any other language falls back to English.
   *
   * @param grammar how missing facts are written
   */
  public Explanation(KnowledgeBase kb, FactGrammar grammar, String language) {
    this.grammar = grammar;
    this.language = language;
    this.sentences = Sentences.in(language);
    this.words = new KnowledgeVocabulary(kb, language);
    this.phrases = new Phrases(language, words);
  }

  /** The assessment that a derivation amounts to. */
  public Assessment of(
      Advisory advisory, String host, Derivation derivation, List<Derivation.Open> open) {
    Reasons reasons = new Reasons(sentences, words);
    reasons.number(derivation.status());
    reasons.number(derivation.recommendation());
    reasons.number(derivation.weight());
    StatementEntries statements =
        new StatementEntries(derivation.statements(), reasons, sentences, words, language);
    List<Assessment.RemediationEntry> remediations = new ArrayList<>();
    for (Remediation remediation : advisory.remediations()) {
      remediations.add(remediation(remediation, derivation, reasons, statements));
    }
    List<Assessment.FactorEntry> factors = statements.factors(advisory);
    List<Assessment.ThreatEntry> threats = statements.threats();
    List<Assessment.NoticeEntry> notices = statements.notices();
    List<Assessment.ConflictEntry> conflicts = conflicts(derivation.conflicts(), reasons);
    return new Assessment(
        advisory.id(),
        advisory.title().in(language),
        host,
        derivation.status().value(),
        derivation.status().confidence(),
        derivation.weight().match(),
        findings(derivation.findings()),
        derivation.recommendation().kind(),
        derivation.recommendation().plan(),
        derivation.alternatives(),
        remediations,
        factors,
        threats,
        notices,
        new UnknownFacts(advisory, grammar, words, phrases, language).of(open),
        conflicts,
        reasons.numbered());
  }

  private Assessment.RemediationEntry remediation(
      Remediation remediation,
      Derivation derivation,
      Reasons reasons,
      StatementEntries statements) {
    RemediationState state = derivation.states().get(remediation.id());
    if (state == null) {
      throw new IllegalArgumentException("no state of " + remediation.id());
    }
    List<Assessment.StepEntry> steps = new ArrayList<>();
    for (Step step : remediation.steps()) {
      for (StepState holds : derivation.steps()) {
        if (holds.remediation().equals(remediation.id()) && holds.step().id().equals(step.id())) {
          steps.add(
              new Assessment.StepEntry(
                  step.id(),
                  step.kind(),
                  step.text().in(language),
                  StatementEntries.only(holds.truth(), holds.step().when(), language),
                  step.section()));
        }
      }
    }
    return new Assessment.RemediationEntry(
        remediation.id(),
        remediation.category(),
        remediation.title().in(language),
        state.value(),
        reasons.number(state),
        steps,
        statements.details(remediation));
  }

  private List<Assessment.EvidenceLine> findings(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::match)
                .reversed()
                .thenComparing(Finding::file)
                .thenComparing(Finding::line)
                .thenComparing(Finding::signature))
        .limit(MOST_FINDINGS)
        .map(
            f ->
                new Assessment.EvidenceLine(
                    f.signature(),
                    f.match(),
                    f.host(),
                    f.file(),
                    f.line(),
                    f.earliest() != null && f.earliest().equals(f.latest())
                        ? f.earliest().toString()
                        : null,
                    f.captures(),
                    f.missing(),
                    f.shortfalls(),
                    f.clock()))
        .toList();
  }

  /** Contradictions of the same observations are one contradiction, told once. */
  private List<Assessment.ConflictEntry> conflicts(List<Conflict> conflicts, Reasons reasons) {
    Map<Set<Premise>, Conflict> distinct = new LinkedHashMap<>();
    for (Conflict conflict : inOrder(conflicts)) {
      Set<Premise> ends = new HashSet<>();
      ends(conflict, ends);
      distinct.putIfAbsent(ends, conflict);
    }
    List<Assessment.ConflictEntry> entries = new ArrayList<>();
    for (Conflict conflict : distinct.values()) {
      List<String> ids = new ArrayList<>();
      conflict.premises().forEach(premise -> ids.add(reasons.number(premise)));
      entries.add(new Assessment.ConflictEntry(ids, sentences.render(conflict, words)));
    }
    return entries;
  }

  /** The rules derive conflicts in any order; a reader gets them in the same one every time. */
  private List<Conflict> inOrder(List<Conflict> conflicts) {
    return conflicts.stream()
        .sorted(
            Comparator.comparing(Conflict::sentence)
                .thenComparing(conflict -> sentences.render(conflict, words))
                .thenComparing(
                    conflict ->
                        conflict.premises().stream()
                            .map(premise -> sentences.render(premise, words))
                            .toList()
                            .toString()))
        .toList();
  }

  private static void ends(Premise premise, Set<Premise> ends) {
    if (premise instanceof Conclusion) {
      premise.premises().forEach(each -> ends(each, ends));
    } else if (premise.source() != null
        && premise.source().kind() != org.befund.rules.Source.Kind.ADVISORY) {
      ends.add(premise);
    }
  }
}
