package org.befund.cli.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/**
 * The whole derivation of an assessment: every conclusion with all that it rests on, down to the
 * places where things were seen or are written. What is told once is referred to after that.
 */
final class ChainText {
  private final Outline outline;
  private final Words words;
  private final Citations citations;
  private final Premises premises;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  ChainText(Assessment assessment, Outline outline, Words words, Citations citations) {
    this.outline = outline;
    this.words = words;
    this.citations = citations;
    this.premises = new Premises(assessment);
    for (Reason reason : assessment.reasons()) {
      reason.premises().forEach(id -> uses.merge(id, 1, Integer::sum));
    }
    assessment.remediations().forEach(each -> uses.merge(each.reason(), 1, Integer::sum));
    assessment.mitigatingFactors().forEach(each -> uses.merge(each.reason(), 1, Integer::sum));
    assessment.threats().forEach(each -> uses.merge(each.reason(), 1, Integer::sum));
    assessment.notices().forEach(each -> uses.merge(each.reason(), 1, Integer::sum));
  }

  /** Tells a reason and all that it rests on. */
  void tell(String id, int depth) {
    Reason reason = premises.find(id);
    if (reason == null) {
      return;
    }
    List<Reason> grounds = premises.grounds(reason);
    Outline.Line line = outline.item(depth, reason.truth() == Truth.UNKNOWN ? "?" : "-");
    line.add(reason.statement());
    sources(reason, line);
    boolean again = !grounds.isEmpty() && !told.add(id);
    if (again) {
      line.add(Style.FAINT, words.get("why.above", id)).end();
      return;
    }
    if (!grounds.isEmpty() && uses.getOrDefault(id, 0) > 1) {
      line.add(Style.FAINT, "(".concat(id).concat(")"));
    }
    if (reason.premises().isEmpty() && reason.source() == null) {
      line.add(Style.FAINT, words.get("chain.absent"));
    }
    line.end();
    for (Reason ground : grounds) {
      tell(ground.id(), depth + 1);
    }
  }

  private void sources(Reason reason, Outline.Line line) {
    Source own = reason.source();
    if (own != null) {
      line.add(Style.FAINT, bracket(own));
    }
    for (Source section : premises.sections(reason)) {
      line.add(Style.FAINT, bracket(section));
    }
  }

  private String bracket(Source source) {
    if (source.at().equals(Source.SUPPOSED)) {
      return "[".concat(words.get("chain.supposed")).concat("]");
    }
    String at = source.kind() == Source.Kind.ADVISORY ? citations.place(source.at()) : source.at();
    return "[".concat(at).concat("]");
  }
}
