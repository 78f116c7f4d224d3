package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.befund.engine.comparison.Factor;
import org.befund.engine.diff.ResultDiff;
import org.befund.engine.diff.Side;

/** What changed between two results, as an outline. */
public final class DiffText {
  private final Outline outline;
  private final Words words;
  private final DifferenceText differences;

  public DiffText(Outline outline, Words words) {
    this.outline = outline;
    this.words = words;
    this.differences = new DifferenceText(outline, words);
  }

  /** Writes what changed. */
  public void write(ResultDiff diff) {
    side("diff.before", diff.before());
    side("diff.after", diff.after());
    outline.heading(words.get("diff.changes"));
    if (diff.changes().isEmpty()) {
      outline.item(0, "-").add(words.get("diff.nothing-changed")).end();
    }
    diff.changes().forEach(differences::change);
    int count = diff.verdicts().size();
    outline.heading(
        words.get("diff.verdicts", Integer.toString(count), Integer.toString(diff.compared())));
    for (ResultDiff.Attributed verdict : diff.verdicts()) {
      Outline.Line line = differences.name(verdict.difference());
      line.add(Style.FAINT, by(verdict)).end();
      differences.said(verdict.difference(), remarks(verdict));
    }
  }

  /** What made each difference, where it is less than what made the verdict differ. */
  private List<String> remarks(ResultDiff.Attributed verdict) {
    List<String> remarks = new ArrayList<>();
    for (Set<Factor> by : verdict.byDifference()) {
      boolean tells = !by.isEmpty() && by.size() < verdict.by().size();
      remarks.add(tells ? words.get("diff.part", names(by, "diff.and")) : "");
    }
    return remarks;
  }

  private String names(Set<Factor> factors, String joint) {
    List<String> names = new ArrayList<>();
    for (Factor factor : factors) {
      names.add(words.of("by", factor));
    }
    return String.join(words.get(joint), names);
  }

  private void side(String key, Side side) {
    outline
        .paragraph()
        .add(words.get(key))
        .code(side.name())
        .add("-")
        .add(
            words.get(
                "verify.made",
                side.result().environment(),
                side.result().asOf().toString(),
                side.result().kbVersion()))
        .end();
  }

  private String by(ResultDiff.Attributed verdict) {
    if (verdict.by().isEmpty()) {
      return words.get("diff.by-nothing");
    }
    String joined = names(verdict.by(), verdict.certain() ? "diff.and" : "diff.or");
    return words.get(verdict.certain() ? "diff.by" : "diff.by-one-of", joined);
  }
}
