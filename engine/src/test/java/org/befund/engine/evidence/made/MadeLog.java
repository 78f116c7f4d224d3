package org.befund.engine.evidence.made;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;

/** A log that shows failures among ordinary lines, and what is to be found in it. */
final class MadeLog {
  private static final List<String> ORDINARY =
      List.of(
          "Added scope {E6CF1350-C01B-414D-A61F-263D14D133B4}",
          "  # Die automatischen Updates warten auf das Ende der Suche",
          "Überprüfung abgeschlossen, 0 Treffer",
          "REPORT EVENT: {CA27992C}\t2008-07-22 08:33:18:876-0700\t1\t147\t101",
          "WARNING: Cached cookie has expired or new PID is available");

  private final Random random;
  private final LogStyle style;
  private final ZoneOffset zone;
  private final List<String> lines = new ArrayList<>();
  private final List<Expected> expected = new ArrayList<>();

  /**
   * What is to be found.
   *
   * @param line the line on which it begins, counted from 1 over all parts of the log
   */
  record Expected(String signature, long line, Instant time, Map<String, String> captures) {}

  /** How far the writing of an incident has got. */
  private static final class Writing {
    private final MadeIncident incident;
    private int next;
    private long firstLine;

    Writing(MadeIncident incident) {
      this.incident = incident;
    }
  }

  MadeLog(Random random, LogStyle style, ZoneOffset zone) {
    this.random = random;
    this.style = style;
    this.zone = zone;
  }

  /** A log in which some incidents are written at the same time, each on its own thread. */
  static MadeLog of(List<Signature> signatures, LogFormat format, Random random) {
    List<LogStyle> styles = LogStyle.of(format);
    ZoneOffset zone = ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
    MadeLog log = new MadeLog(random, styles.get(random.nextInt(styles.size())), zone);
    LocalDateTime day = LocalDateTime.of(2008 + random.nextInt(9), 1, 1, 0, 0);
    LocalDateTime begin = day.plusSeconds(random.nextInt(30_000_000));
    List<MadeIncident> incidents = new ArrayList<>();
    for (Signature signature : signatures) {
      for (int i = random.nextInt(3); i > 0 || incidents.isEmpty(); i--) {
        incidents.add(MadeIncident.of(signature, random, begin, 1 + incidents.size()));
      }
    }
    boolean alone = !format.oneThread() || signatures.stream().anyMatch(MadeLog::countsLines);
    log.write(incidents, alone || random.nextBoolean());
    return log;
  }

  private static boolean countsLines(Signature signature) {
    return signature.steps().stream().anyMatch(step -> step.bounds().mostLines() != null);
  }

  /** Writes incidents, one after the other or all at once. */
  void write(List<MadeIncident> incidents, boolean alone) {
    List<Writing> open = new ArrayList<>();
    incidents.forEach(incident -> open.add(new Writing(incident)));
    lines.add(style.opening(incidents.get(0).records().get(0), zone));
    while (!open.isEmpty()) {
      Writing writing = open.get(alone ? 0 : random.nextInt(open.size()));
      MadeRecord record = writing.incident.records().get(writing.next);
      if (writing.next == 0 || !countsLines(writing.incident.signature())) {
        for (int i = random.nextInt(4); i > 0; i--) {
          String text = ORDINARY.get(random.nextInt(ORDINARY.size()));
          int thread = random.nextBoolean() ? record.thread() : 50;
          lines.addAll(
              style.written(
                  new MadeRecord(record.at(), thread, "Info", "Agent", text, List.of()), zone));
        }
      }
      writing.firstLine = writing.next == 0 ? lines.size() + 1L : writing.firstLine;
      lines.addAll(style.written(record, zone));
      writing.next++;
      if (writing.next == writing.incident.records().size()) {
        expected.add(expected(writing, record));
        open.remove(writing);
      }
    }
  }

  private static Expected expected(Writing writing, MadeRecord last) {
    Map<String, String> captures = new TreeMap<>(writing.incident.values());
    captures.replaceAll(
        (name, value) -> value.startsWith("0x") ? value.toLowerCase(Locale.ROOT) : value);
    return new Expected(
        writing.incident.signature().id(),
        writing.firstLine,
        last.at().toInstant(ZoneOffset.UTC),
        captures);
  }

  List<String> lines() {
    return lines;
  }

  List<Expected> expected() {
    return expected;
  }

  /** Writes the log into a folder, cut into some files at any line. */
  void save(Path folder, String name, Wrapping wrapping) throws IOException {
    int parts = wrapping.packing().equals(".zip") ? 1 : 1 + random.nextInt(3);
    int from = 0;
    for (int part = parts - 1; part >= 0; part--) {
      int to = part == 0 ? lines.size() : from + random.nextInt(lines.size() - from + 1);
      if (to > from) {
        String number = part == 0 ? "" : "." + part;
        wrapping.write(lines.subList(from, to), folder, name + number);
      }
      from = to;
    }
  }
}
