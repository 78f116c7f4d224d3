package org.befund.cli.text;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.clock.ClockOffset;
import org.befund.engine.scan.Incident;
import org.befund.engine.scan.ScanTotals;
import org.befund.engine.scan.ScannedLog;
import org.befund.engine.scan.Sighting;

/** What logs show, as text. */
public final class ScanText {
  private static final int MOST_NAMES = 10;

  private final Page page;
  private final Words words;

  /** Writes onto a page. */
  public ScanText(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** What one log shows. */
  public void write(ScannedLog log) {
    for (Sighting sighting : log.sightings()) {
      write(sighting);
    }
    for (ScannedLog.Surplus more : log.more()) {
      String kind = more.match() ? "scan.more-matches" : "scan.more-near-misses";
      page.start(0, 4).add(more.file().concat(":")).add(more.advisory()).add(more.signature());
      page.add(words.get(kind, Long.toString(more.count()))).end();
    }
  }

  private void write(Sighting sighting) {
    Finding finding = sighting.finding();
    String at = finding.file().concat(":").concat(Long.toString(finding.line())).concat(":");
    page.start(0, 4).add(Style.BOLD, at).add(sighting.advisory());
    page.add(sighting.signature().pattern().id());
    page.add(words.get(sighting.match() ? "scan.match" : "scan.near-miss")).end();
    page.start(4, 8).add(when(finding));
    ClockOffset clock = sighting.clock();
    if (clock != null && clock.zone() != null) {
      page.add(words.get("scan.time-by", clock.reference()));
    }
    if (!finding.host().isEmpty()) {
      page.add(words.get("scan.host", finding.host()));
    }
    page.add(words.get("scan.byte", Long.toString(finding.offset())));
    if (!finding.lastFile().equals(finding.file())) {
      String end = finding.lastFile().concat(":").concat(Long.toString(finding.lastLine()));
      page.add(words.get("scan.to", end));
    } else if (finding.lastLine() != finding.line()) {
      page.add(words.get("scan.to-line", Long.toString(finding.lastLine())));
    }
    for (Map.Entry<String, String> capture : new TreeMap<>(finding.captures()).entrySet()) {
      page.add(capture.getKey().concat("=").concat(capture.getValue()));
    }
    page.end();
    String missing = finding.missing();
    if (missing != null) {
      String all = Integer.toString(sighting.signature().pattern().steps().size());
      String seen = Integer.toString(finding.stepsMatched());
      page.start(4, 8).add(words.get("scan.steps", seen, all));
      if (finding.shortfalls().isEmpty()) {
        page.add(words.get("scan.first-missing")).add(missing);
      }
      page.end();
      ShortfallText.write(finding.shortfalls(), 4, page, words);
    }
  }

  private String when(Finding finding) {
    String local = finding.time().local().toString().replace('T', ' ');
    return finding
        .time()
        .instant()
        .map(instant -> instant.toString().replace('T', ' ').replace("Z", " UTC"))
        .orElseGet(() -> words.get("scan.local", local));
  }

  /** What joins, and the clocks that follow from it. */
  public void write(List<Incident> incidents) {
    for (Incident incident : incidents) {
      page.start(0, 4).add(Style.BOLD, words.get("scan.incident", incident.key()));
      page.add(incident.advisory()).end();
      for (Sighting sighting : incident.sightings()) {
        Finding finding = sighting.finding();
        page.start(4, 8).add(when(finding)).add(sighting.signature().pattern().id());
        page.add(finding.file().concat(":").concat(Long.toString(finding.line()))).end();
      }
    }
  }

  /** How far clocks are apart. */
  public void writeClocks(List<ClockOffset> clocks) {
    for (ClockOffset clock : clocks) {
      ZoneOffset zone = clock.zone();
      boolean behind = clock.ahead().isNegative();
      page.start(0, 4).add(Style.BOLD, words.get("scan.clock", clock.log()));
      page.add(
          words.get(
              behind ? "scan.behind" : "scan.ahead",
              clock.ahead().abs().toString(),
              clock.reference()));
      if (zone != null) {
        page.add(words.get("scan.zone", zone.getId()));
      } else if (clock.isAmbiguous()) {
        page.add(words.get("scan.no-zone"));
      }
      String pairs = Integer.toString(clock.pairs());
      page.add(words.get("scan.support", pairs, clock.spread().toString())).end();
    }
  }

  /** The sum of all. */
  public void write(ScanTotals totals) {
    if (!totals.passedOver().isEmpty()) {
      List<String> names = totals.passedOver();
      page.start(0, 4).add(words.get("scan.passed-over", Long.toString(totals.passedOverCount())));
      page.add(String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))));
      if (totals.passedOverCount() > MOST_NAMES) {
        page.add("…");
      }
      page.end();
    }
    page.start(0, 4);
    page.add(
        words.get(
            "scan.totals",
            Long.toString(totals.matches()),
            Long.toString(totals.nearMisses()),
            Long.toString(totals.logs()),
            Long.toString(totals.lines()),
            Long.toString(totals.bytes())));
    page.end();
  }
}
