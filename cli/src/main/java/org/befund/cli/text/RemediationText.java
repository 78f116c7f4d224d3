package org.befund.cli.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Step;
import org.befund.kb.text.Localized;

/** What an advisory offers against the problem. */
final class RemediationText {
  private final Advisory advisory;
  private final Page page;
  private final Words words;
  private final ConditionText conditions;

  RemediationText(Advisory advisory, Page page, Words words, ConditionText conditions) {
    this.advisory = advisory;
    this.page = page;
    this.words = words;
    this.conditions = conditions;
  }

  void write() {
    if (advisory.remediations().isEmpty()) {
      return;
    }
    page.heading(0, words.get("show.remediations"));
    for (Remediation remediation : advisory.remediations()) {
      write(remediation);
    }
  }

  private void write(Remediation remediation) {
    page.start(2, 4).add("-").add(Style.BOLD, remediation.id().concat(":"));
    page.add(in(remediation.title()));
    page.add(Style.FAINT, conditions.section(remediation.section())).end();
    page.start(4, 6).add(words.of("category", remediation.category()).concat(","));
    page.add(words.get("show.available", remediation.availableFrom().toString()).concat(","));
    page.add(words.get(remediation.corrects() ? "show.corrects" : "show.corrects-not")).end();
    Condition when = remediation.appliesWhen();
    if (when != null) {
      conditions.write(when, words.get("show.when"), 4);
    }
    Condition enough = remediation.correctsWhen();
    if (enough != null) {
      conditions.write(enough, words.get("show.corrects-when"), 4);
    }
    if (!remediation.followedBy().isEmpty()) {
      String next = String.join(", ", remediation.followedBy());
      page.start(4, 6).add(words.get("show.followed-by")).add(next).end();
    }
    new RemediationNotes(page, words, conditions).write(remediation);
    releases(remediation);
    steps(remediation);
    proofs(remediation);
  }

  private void releases(Remediation remediation) {
    for (Remediation.Publication release : remediation.releases()) {
      page.start(4, 6).add(words.get("show.release", release.date().toString()));
      page.add(in(release.text()));
      for (Map.Entry<String, LocalDate> channel : new TreeMap<>(release.channels()).entrySet()) {
        page.add(words.get("show.channel", channel.getKey(), channel.getValue().toString()));
      }
      page.add(Style.FAINT, conditions.section(release.section())).end();
    }
  }

  private void steps(Remediation remediation) {
    int number = 0;
    for (Step step : remediation.steps()) {
      number++;
      page.item(4, Integer.toString(number).concat("."));
      if (step.kind() != Step.Kind.ACTION) {
        page.add(Style.BOLD, words.of("step", step.kind()));
      }
      page.add(in(step.text())).add(Style.FAINT, days(step));
      page.add(Style.FAINT, conditions.section(step.section())).end();
      Condition when = step.when();
      if (when != null) {
        conditions.write(when, words.get("show.when"), 7);
      }
    }
  }

  private String days(Step step) {
    LocalDate from = step.from();
    LocalDate until = step.until();
    if (from != null && until != null) {
      return words.get("show.from-until", from.toString(), until.toString());
    } else if (from != null) {
      return words.get("show.from", from.toString());
    }
    return until == null ? "" : words.get("show.until", until.toString());
  }

  private void proofs(Remediation remediation) {
    for (Remediation.Proof proof : remediation.proofs()) {
      String confidence = words.of("confidence", proof.confidence());
      conditions.write(proof.when(), words.get("show.proof", confidence), 4);
    }
  }

  private String in(Localized text) {
    return text.in(words.language());
  }
}
