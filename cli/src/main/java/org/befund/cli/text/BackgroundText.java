package org.befund.cli.text;

import java.util.List;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Closure;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.Erratum;
import org.befund.kb.advisory.Investigation;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.advisory.Omission;
import org.befund.kb.advisory.Threat;
import org.befund.kb.advisory.Vulnerability;
import org.befund.kb.text.Localized;

/** What an advisory says around its conditions and remediations. */
final class BackgroundText {
  private final Advisory advisory;
  private final Page page;
  private final Words words;
  private final ConditionText conditions;

  BackgroundText(Advisory advisory, Page page, Words words, ConditionText conditions) {
    this.advisory = advisory;
    this.page = page;
    this.words = words;
    this.conditions = conditions;
  }

  /** Writes that other documents took its place. */
  void closure() {
    Closure closure = advisory.closure();
    if (closure == null) {
      return;
    }
    page.start(2, 4).add(Style.BOLD, words.get("show.closed", closure.date().toString()));
    page.add(in(closure.text())).add(Style.FAINT, conditions.section(closure.section())).end();
    for (Closure.Document document : closure.by()) {
      String url = document.url();
      page.start(4, 6).add("-").add(document.document());
      page.add(url == null ? "" : url).end();
    }
  }

  /** Writes of which hosts the advisory leaves open whether they have the problem. */
  void investigations() {
    if (!heading("show.investigations", advisory.underInvestigation())) {
      return;
    }
    for (Investigation each : advisory.underInvestigation()) {
      page.start(2, 4).add("-").add(in(each.text()));
      page.add(Style.FAINT, conditions.section(each.section())).end();
      conditions.write(each.when(), words.get("show.when"), 4);
    }
  }

  /** Writes what mitigates the problem. */
  void factors() {
    if (!heading("show.factors", advisory.mitigatingFactors())) {
      return;
    }
    for (MitigatingFactor factor : advisory.mitigatingFactors()) {
      page.start(2, 4).add("-").add(Style.BOLD, factor.id().concat(":"));
      page.add(words.of("factor", factor.kind())).add(in(factor.text()));
      page.add(Style.FAINT, conditions.section(factor.section())).end();
      Condition when = factor.when();
      if (when != null) {
        conditions.write(when, words.get("show.when"), 4);
      }
    }
  }

  /** Writes the vulnerabilities with their threats. */
  void vulnerabilities() {
    if (!heading("show.vulnerabilities", advisory.vulnerabilities())) {
      return;
    }
    for (Vulnerability each : advisory.vulnerabilities()) {
      String cve = each.cve();
      page.start(2, 4).add("-");
      page.add(Style.BOLD, cve == null ? "" : cve.concat(":")).add(in(each.title()));
      page.add(Style.FAINT, conditions.section(each.section())).end();
      each.threats().forEach(this::threat);
      for (Vulnerability.Note note : each.notes()) {
        page.start(4, 6).add("-").add(in(note.text()));
        page.add(Style.FAINT, conditions.section(note.section())).end();
      }
    }
  }

  private void threat(Threat threat) {
    page.start(4, 6).add("-").add(words.of("threat", threat.category()));
    page.add(in(threat.text()));
    Threat.Severity severity = threat.severity();
    page.add(severity == null ? "" : "(".concat(words.of("severity", severity)).concat(")"));
    page.add(Style.FAINT, conditions.section(threat.section())).end();
    Condition when = threat.when();
    if (when != null) {
      conditions.write(when, words.get("show.when"), 6);
    }
  }

  /** Writes the slips of the document and how they are read. */
  void errata() {
    if (!heading("show.errata", advisory.errata())) {
      return;
    }
    for (Erratum each : advisory.errata()) {
      page.start(2, 4).add("-").add(Style.BOLD, each.id().concat(":"));
      page.add(words.get("show.erratum", each.printed(), each.meant())).add(in(each.text()));
      page.add(Style.FAINT, conditions.section(each.section())).end();
    }
  }

  /** Writes what was left out on purpose. */
  void omissions() {
    if (!heading("show.omissions", advisory.omissions())) {
      return;
    }
    for (Omission each : advisory.omissions()) {
      page.start(2, 4).add("-").add(in(each.text()).concat(":")).add(in(each.reason()));
      page.add(Style.FAINT, conditions.section(each.section())).end();
    }
  }

  private boolean heading(String key, List<?> entries) {
    if (entries.isEmpty()) {
      return false;
    }
    page.heading(0, words.get(key));
    return true;
  }

  private String in(Localized text) {
    return text.in(words.language());
  }
}
