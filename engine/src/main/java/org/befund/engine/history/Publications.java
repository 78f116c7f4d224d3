package org.befund.engine.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.befund.engine.history.Publication.Kind;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Closure;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Revision;
import org.befund.kb.advisory.Step;
import org.befund.kb.advisory.Supersession;
import org.befund.kb.advisory.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Everything that an advisory dates: between two of its days nothing about it changes. */
final class Publications {
  private final NavigableMap<LocalDate, List<Publication>> byDay = new TreeMap<>();

  private Publications() {}

  /**
   * What was published on which day.
   *
   * @param judged all conditions that evaluations of the advisory judge, on whatever day
   */
  static NavigableMap<LocalDate, List<Publication>> of(Advisory advisory, List<Condition> judged) {
    Publications publications = new Publications();
    for (Revision revision : advisory.revisions()) {
      publications.add(
          revision.date(),
          new Publication(Kind.REVISION, null, null, revision.summary(), revision.section()));
    }
    advisory.remediations().forEach(publications::add);
    judged.forEach(publications::add);
    Closure closure = advisory.closure();
    if (closure != null) {
      publications.add(
          closure.date(),
          new Publication(Kind.CLOSED, null, null, closure.text(), closure.section()));
    }
    return publications.byDay;
  }

  private void add(Remediation remediation) {
    String id = remediation.id();
    boolean released =
        remediation.releases().stream()
            .anyMatch(release -> release.date().equals(remediation.availableFrom()));
    if (!released) {
      add(
          remediation.availableFrom(),
          new Publication(Kind.AVAILABLE, id, null, remediation.title(), remediation.section()));
    }
    for (Remediation.Publication release : remediation.releases()) {
      add(
          release.date(),
          new Publication(Kind.RELEASE, id, null, release.text(), release.section()));
      release
          .channels()
          .forEach(
              (channel, from) -> {
                if (!from.equals(release.date())) {
                  add(
                      from,
                      new Publication(
                          Kind.CHANNEL, id, channel, release.text(), release.section()));
                }
              });
    }
    for (Step step : remediation.steps()) {
      dated(
          step.from(),
          new Publication(Kind.STEP_ADDED, id, step.id(), step.text(), step.section()));
      dated(
          step.until(),
          new Publication(Kind.STEP_REMOVED, id, step.id(), step.text(), step.section()));
    }
    Supersession superseded = remediation.supersededBy();
    if (superseded != null) {
      add(
          superseded.from(),
          new Publication(
              Kind.SUPERSEDED, id, superseded.remediation(), null, superseded.section()));
    }
    Withdrawal withdrawn = remediation.withdrawn();
    if (withdrawn != null) {
      add(
          withdrawn.date(),
          new Publication(Kind.WITHDRAWN, id, null, withdrawn.text(), withdrawn.section()));
    }
  }

  private void add(Condition condition) {
    dated(condition.about().since(), publication(Kind.CONDITION_ADDED, condition));
    dated(condition.about().until(), publication(Kind.CONDITION_REMOVED, condition));
  }

  private static Publication publication(Kind kind, Condition condition) {
    return new Publication(
        kind, null, condition.id(), condition.about().text(), condition.about().section());
  }

  private void dated(@Nullable LocalDate day, Publication publication) {
    if (day != null) {
      add(day, publication);
    }
  }

  private void add(LocalDate day, Publication publication) {
    List<Publication> published = byDay.computeIfAbsent(day, each -> new ArrayList<>());
    if (!published.contains(publication)) {
      published.add(publication);
    }
  }
}
