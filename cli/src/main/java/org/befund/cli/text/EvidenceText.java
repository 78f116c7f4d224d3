package org.befund.cli.text;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.EvidenceLine;
import org.befund.rules.observation.SolvedClock;

/** What the logs show. */
final class EvidenceText {
  private final Page page;
  private final Words words;

  EvidenceText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  void write(Assessment assessment) {
    page.heading(2, words.get("heading.evidence"));
    page.start(4, 4).add(words.of("match", assessment.match())).end();
    for (EvidenceLine finding : assessment.findings()) {
      write(finding);
    }
  }

  private void write(EvidenceLine finding) {
    page.start(4, 6).add("-");
    page.add(
        words.get(
            finding.match() ? "evidence.match" : "evidence.near-miss",
            finding.signature(),
            finding.host()));
    String at = finding.file().concat(":").concat(Long.toString(finding.line()));
    page.add(Style.FAINT, "[".concat(at).concat("]"));
    String time = finding.time();
    if (time != null) {
      page.add(time);
    }
    SolvedClock clock = finding.clock();
    if (clock != null) {
      ZoneOffset zone = clock.zone();
      String incidents = Integer.toString(clock.incidents());
      page.add(
          zone == null
              ? words.get("evidence.no-zone", clock.reference(), incidents)
              : words.get("evidence.zone", zone.getId(), clock.reference(), incidents));
    }
    for (Map.Entry<String, String> capture : new TreeMap<>(finding.captures()).entrySet()) {
      page.add(capture.getKey().concat("=").concat(capture.getValue()));
    }
    page.end();
    String missing = finding.missing();
    if (missing != null && finding.shortfalls().isEmpty()) {
      page.start(6, 8).add(words.get("evidence.missing")).add(missing).end();
    }
    ShortfallText.write(finding.shortfalls(), 6, page, words);
  }
}
