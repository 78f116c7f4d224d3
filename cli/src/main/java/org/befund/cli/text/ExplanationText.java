package org.befund.cli.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.befund.engine.comparison.Change;
import org.befund.engine.comparison.Difference;
import org.befund.engine.counterfactual.SupposedFact;
import org.befund.engine.counterfactual.SupposedFact.StatedValue;
import org.befund.engine.counterfactual.WhatIf;
import org.befund.engine.history.Span;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.FactorEntry;
import org.befund.engine.result.Assessment.NoticeEntry;
import org.befund.engine.result.Assessment.ThreatEntry;
import org.befund.kb.KnowledgeBase;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** Explanations of verdicts as an outline. */
public final class ExplanationText {
  private static final String CONDITION = "condition";

  private final Outline outline;
  private final Words words;
  private final Citations citations;

  /**
   * Text that goes into an outline.
   *
   * @param knowledge names the sections that are cited
   */
  public ExplanationText(Outline outline, Words words, KnowledgeBase knowledge) {
    this(outline, words, knowledge, words.language());
  }

  /**
   * Text that goes into an outline, about sentences that were written earlier.
   *
   * @param knowledge names the sections that are cited; null where they are told by their ids
   * @param language the language of the sentences
   */
  public ExplanationText(
      Outline outline, Words words, @Nullable KnowledgeBase knowledge, String language) {
    this.outline = outline;
    this.words = words;
    this.citations = new Citations(knowledge, language);
  }

  /** What is explained, and by which knowledge. */
  public void head(String environment, LocalDate asOf, String knowledge) {
    outline
        .title()
        .add(Style.BOLD, environment.concat(","))
        .add(words.get("result.as-of", asOf.toString(), knowledge))
        .end();
  }

  /** That sentences are in another language than was asked for, as they were written earlier. */
  public static String writtenIn(String other, Words words) {
    return words.get("chain.recorded-in", other);
  }

  /** That there is nothing to explain. */
  public void nothingRecognised(List<String> advisories) {
    String remark =
        advisories.isEmpty()
            ? words.get("chain.no-candidates")
            : words.get("chain.no-candidate", String.join(", ", advisories));
    outline.paragraph().add(remark).end();
  }

  /** The verdict that is explained. */
  void verdict(Assessment assessment) {
    Outline.Line line = outline.title().add(Style.BOLD, assessment.host().concat(":"));
    line.add(AssessmentText.style(assessment.status()), words.of("status", assessment.status()));
    line.add(
            words.get(
                "verdict.by",
                assessment.advisory(),
                words.of("confidence", assessment.confidence())))
        .end();
    outline.paragraph().add(assessment.title()).end();
  }

  /** Why a verdict and all that goes with it is as it is. */
  public void chain(Assessment assessment) {
    verdict(assessment);
    ChainText chain = new ChainText(assessment, outline, words, citations);
    outline.heading(words.get("chain.verdict"));
    chain.tell("r1", 0);
    outline.heading(words.get("chain.recommendation"));
    Assessment.Reason recommendation = assessment.reasonOfRecommendation();
    if (recommendation != null) {
      chain.tell(recommendation.id(), 0);
    }
    if (!assessment.remediations().isEmpty()) {
      outline.heading(words.get("chain.remediations"));
    }
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      Outline.Line line = outline.item(0, "-").add(words.of("state", entry.state()));
      line.add(entry.title()).add(Style.FAINT, "(".concat(entry.id()).concat(")")).end();
      chain.tell(entry.reason(), 1);
    }
    statements(
        "heading.threats",
        assessment.threats(),
        chain,
        ThreatEntry::statement,
        ThreatEntry::reason);
    statements(
        "heading.factors",
        assessment.mitigatingFactors(),
        chain,
        FactorEntry::statement,
        FactorEntry::reason);
    statements(
        "heading.notices",
        assessment.notices(),
        chain,
        NoticeEntry::statement,
        NoticeEntry::reason);
    if (!assessment.conflicts().isEmpty()) {
      outline.heading(words.get("heading.conflicts"));
    }
    for (Assessment.ConflictEntry conflict : assessment.conflicts()) {
      outline.item(0, "-").add(conflict.statement()).end();
      conflict.reasons().forEach(id -> chain.tell(id, 1));
    }
  }

  /** Statements of the advisory, each with what it rests on for this host. */
  private <T> void statements(
      String heading,
      List<T> entries,
      ChainText chain,
      Function<T, String> statement,
      Function<T, String> reason) {
    if (!entries.isEmpty()) {
      outline.heading(words.get(heading));
    }
    for (T entry : entries) {
      outline.item(0, "-").add(statement.apply(entry)).end();
      chain.tell(reason.apply(entry), 1);
    }
  }

  /** What a verdict would be were facts otherwise. */
  public void whatIf(WhatIf answer) {
    verdict(answer.before());
    outline.heading(words.get("what-if.supposed"));
    answer.supposed().forEach(fact -> supposed(fact, 0));
    outline.heading(words.get("what-if.then"));
    differences(answer.differences());
    steps(answer.steps());
  }

  /** What a verdict was on one day and what of it was different on another. */
  public void between(WhatIf answer, Span days) {
    verdict(answer.before());
    outline.heading(words.get("between.changed", days.from().toString(), days.to().toString()));
    differences(answer.differences());
    steps(answer.steps());
  }

  /** A fact as it is supposed to be, with what is said of it now. */
  void supposed(SupposedFact fact, int depth) {
    Outline.Line line = outline.item(depth, "-").add(fact.statement().concat(":")).code(fact.set());
    now(fact, line);
  }

  private void now(SupposedFact fact, Outline.Line line) {
    if (fact.now().isEmpty()) {
      line.add(words.get("fact.not-stated")).end();
      return;
    }
    line.add(words.get("fact.instead"));
    for (StatedValue stated : fact.now()) {
      line.code(stated.value());
      if (!stated.at().isEmpty()) {
        line.add(Style.FAINT, "[".concat(stated.at()).concat("]"));
      }
    }
    line.end();
  }

  /** What two assessments say differently. */
  public void differences(List<Difference> differences) {
    if (differences.isEmpty()) {
      outline.paragraph().add(words.get("difference.none")).end();
    }
    for (Difference difference : differences) {
      Outline.Line line = outline.item(0, "-").add(words.path(difference.path()).concat(":"));
      boolean item = difference.path().endsWith("]");
      if (item && difference.before() == null) {
        line.add(Style.BOLD, words.get("difference.new"));
      } else if (item && difference.after() == null) {
        line.add(Style.BOLD, words.get("difference.gone"));
      } else {
        line.add(value(difference.path(), difference.before()))
            .add("→")
            .add(Style.BOLD, value(difference.path(), difference.after()));
      }
      line.end();
    }
  }

  private String value(String path, @Nullable String value) {
    return value == null ? words.get("difference.nothing") : words.value(path, value);
  }

  /** Where a derivation goes another way. */
  public void steps(List<Change> steps) {
    List<Change> told =
        steps.stream()
            .filter(step -> step.after() != null || step.kind().equals(CONDITION))
            .toList();
    if (told.isEmpty()) {
      return;
    }
    outline.heading(words.get("what-if.steps"));
    int number = 0;
    for (Change step : told) {
      number++;
      Change.Told after = step.after();
      Change.Told before = step.before();
      String marker = Integer.toString(number).concat(".");
      if (after != null) {
        outline.item(0, marker).add(mark(after)).add(after.statement()).end();
      } else {
        outline.item(0, marker).add(words.get("step.gone")).end();
      }
      if (before != null) {
        outline
            .item(1, "-")
            .add(Style.FAINT, words.get("step.before"))
            .add(mark(before))
            .add(before.statement())
            .end();
      }
    }
  }

  private static String mark(Change.Told told) {
    return told.truth() == Truth.UNKNOWN ? "?" : "";
  }
}
