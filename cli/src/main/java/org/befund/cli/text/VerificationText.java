package org.befund.cli.text;

import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.comparison.VerdictDifference;
import org.befund.engine.replay.Verification;
import org.befund.engine.replay.Verification.Outcome;

/** Whether a result could be made again, as an outline. */
public final class VerificationText {
  private final Outline outline;
  private final Words words;
  private final DifferenceText differences;

  public VerificationText(Outline outline, Words words) {
    this.outline = outline;
    this.words = words;
    this.differences = new DifferenceText(outline, words);
  }

  /** Writes what came of it. */
  public void write(Verification verification) {
    Outcome outcome = verification.outcome();
    RecordedResult recorded = verification.recorded();
    outline
        .title()
        .add(Style.BOLD, recorded.name().concat(":"))
        .add(
            outcome == Outcome.IDENTICAL ? Style.GOOD : Style.BAD,
            words.of("verify.outcome", outcome))
        .end();
    outline
        .paragraph()
        .add(
            words.get(
                "verify.made",
                recorded.environment(),
                recorded.asOf().toString(),
                recorded.kbVersion()))
        .end();
    if (outcome == Outcome.IDENTICAL) {
      return;
    }
    if (verification.line() > 0) {
      outline
          .paragraph()
          .add(words.get("verify.line", Integer.toString(verification.line())))
          .end();
    }
    outline.heading(words.get("differs.changes"));
    if (verification.changes().isEmpty()) {
      outline.item(0, "-").add(words.get("verify.nothing-changed")).end();
    }
    verification.changes().forEach(differences::change);
    if (!verification.verdicts().isEmpty()) {
      outline.heading(words.get("verify.verdicts"));
    }
    for (VerdictDifference verdict : verification.verdicts()) {
      differences.name(verdict).end();
      differences.said(verdict);
    }
  }
}
