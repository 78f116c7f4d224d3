package org.befund.cli.text;

import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.KnownIssue;
import org.befund.kb.advisory.Remediation;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Supersession;
import org.befund.kb.advisory.Withdrawal;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/** What an advisory says of a remediation beside its steps. */
final class RemediationNotes {
  private final Page page;
  private final Words words;
  private final ConditionText conditions;

  RemediationNotes(Page page, Words words, ConditionText conditions) {
    this.page = page;
    this.words = words;
    this.conditions = conditions;
  }

  void write(Remediation remediation) {
    if (!remediation.component().isEmpty()) {
      page.start(4, 6).add(words.get("detail.component")).add(remediation.component()).end();
    }
    pair("detail.scope", remediation.scope());
    pair("detail.impact", remediation.impact());
    Restart restart = remediation.restart();
    if (restart != null) {
      Localized text = restart.text();
      page.start(4, 6).add(words.get("detail.restart"));
      page.add(words.of("restart", restart.category()));
      page.add(text == null ? "" : "- ".concat(in(text))).end();
    }
    String url = remediation.url();
    if (url != null) {
      page.start(4, 6).add(words.get("detail.url")).add(url).end();
    }
    end(remediation);
    for (KnownIssue issue : remediation.knownIssues()) {
      page.start(4, 6).add(Style.BOLD, words.get("detail.issue")).add(in(issue.text()));
      page.add(Style.FAINT, conditions.section(issue.section())).end();
      Condition when = issue.when();
      if (when != null) {
        conditions.write(when, words.get("show.when"), 6);
      }
    }
  }

  private void end(Remediation remediation) {
    Supersession next = remediation.supersededBy();
    if (next != null) {
      page.start(4, 6);
      page.add(words.get("show.superseded", next.remediation(), next.from().toString()));
      page.add(Style.FAINT, conditions.section(next.section())).end();
    }
    Withdrawal withdrawal = remediation.withdrawn();
    if (withdrawal != null) {
      page.start(4, 6).add(words.get("show.withdrawn", withdrawal.date().toString()));
      page.add(in(withdrawal.text()));
      page.add(Style.FAINT, conditions.section(withdrawal.section())).end();
    }
    String removes = remediation.removes();
    if (removes != null) {
      page.start(4, 6).add(words.get("show.removes", removes)).end();
    }
  }

  private void pair(String key, @Nullable Localized text) {
    if (text != null) {
      page.start(4, 6).add(words.get(key)).add(in(text)).end();
    }
  }

  private String in(Localized text) {
    return text.in(words.language());
  }
}
