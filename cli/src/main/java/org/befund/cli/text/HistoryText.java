package org.befund.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.befund.engine.comparison.Difference;
import org.befund.engine.history.History;
import org.befund.engine.history.Publication;
import org.befund.engine.result.Assessment;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/** A history as an outline: day by day what was published, and what it changed. */
public final class HistoryText {
  private final Outline outline;
  private final Words words;
  private final Advisory advisory;
  private final DifferenceText differences;

  /**
   * Text that goes into an outline.
   *
   * @param advisory names the sections that are cited
   */
  public HistoryText(Outline outline, Words words, Advisory advisory) {
    this.outline = outline;
    this.words = words;
    this.advisory = advisory;
    this.differences = new DifferenceText(outline, words);
  }

  /** Writes a history. */
  public void write(History history) {
    outline
        .title()
        .add(Style.BOLD, history.environment().concat(","))
        .add(words.get("history.of", history.advisory(), history.kbVersion()))
        .end();
    outline.paragraph().add(history.title()).end();
    if (history.entries().get(0).hosts().isEmpty()) {
      outline.paragraph().add(words.get("chain.no-candidate", history.advisory())).end();
      return;
    }
    boolean first = true;
    for (History.Entry entry : history.entries()) {
      outline.heading(entry.day().toString());
      for (Publication publication : entry.published()) {
        write(publication);
      }
      if (first) {
        entry.hosts().forEach(host -> verdict(host.assessment()));
      } else {
        changes(entry);
      }
      first = false;
    }
  }

  private void write(Publication publication) {
    Outline.Line line =
        outline
            .item(0, "-")
            .add(Style.FAINT, words.of("published", publication.kind()).concat(":"));
    Localized text = publication.text();
    String name = publication.name();
    if (text != null) {
      line.add(text.in(words.language()));
    } else if (name != null) {
      line.add(name);
    }
    String about = about(publication);
    if (about != null) {
      line.add(Style.FAINT, "(".concat(about).concat(")"));
    }
    String section = publication.section();
    Localized title = section == null ? null : advisory.sections().get(section);
    if (title != null) {
      line.add(
          Style.FAINT,
          "[".concat(advisory.id()).concat(", ").concat(title.in(words.language())).concat("]"));
    }
    line.end();
  }

  private static @Nullable String about(Publication publication) {
    String remediation = publication.remediation();
    return publication.kind() == Publication.Kind.CHANNEL && remediation != null
        ? remediation.concat(", ").concat(String.valueOf(publication.name()))
        : remediation;
  }

  private void changes(History.Entry entry) {
    List<String> same = new ArrayList<>();
    for (History.HostEntry host : entry.hosts()) {
      if (host.differences().isEmpty()) {
        same.add(host.assessment().host());
        continue;
      }
      verdict(host.assessment());
      differences.differences(1, host.differences());
      String because = because(host);
      if (because != null) {
        outline.item(1, "-").add(Style.FAINT, words.get("plan.because")).add(because).end();
      }
    }
    if (!same.isEmpty()) {
      outline.item(0, "-").add(words.get("history.same", String.join(", ", same))).end();
    }
  }

  private void verdict(Assessment assessment) {
    outline
        .item(0, "-")
        .add(Style.BOLD, assessment.host().concat(":"))
        .add(AssessmentText.style(assessment.status()), words.of("status", assessment.status()))
        .add(words.get("history.sure", words.of("confidence", assessment.confidence())))
        .add(
            assessment.plan().isEmpty()
                ? words.of("recommendation.short", assessment.kind())
                : AssessmentText.joined(assessment.plan(), words))
        .end();
  }

  /** The reason of the weightiest thing that is otherwise; null where it has none of its own. */
  private static @Nullable String because(History.HostEntry host) {
    Assessment assessment = host.assessment();
    Assessment.@Nullable Reason reason = null;
    if (differs(host, "status") && !assessment.reasons().isEmpty()) {
      reason = assessment.reasons().get(0);
    } else if (differs(host, "recommendation")) {
      reason = assessment.reasonOfRecommendation();
    } else {
      for (Assessment.RemediationEntry entry : assessment.remediations()) {
        String path = "remediations[".concat(entry.id()).concat("].state");
        if (reason == null && differs(host, path)) {
          reason = assessment.reason(entry.reason());
        }
      }
    }
    return reason == null ? null : reason.statement();
  }

  private static boolean differs(History.HostEntry host, String path) {
    for (Difference difference : host.differences()) {
      if (difference.path().startsWith(path)) {
        return true;
      }
    }
    return false;
  }
}
