package org.befund.engine.evidence.made;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.befund.kb.signature.LogFormat;

/** Ways in which a log may be written, and pasted. */
enum LogStyle {
  CLASSIC(LogFormat.WINDOWS_UPDATE, "yyyy-MM-dd\tHH:mm:ss:SSS"),
  CLASSIC_PASTED(LogFormat.WINDOWS_UPDATE, "yyyy-MM-dd HH:mm:ss:SSS"),
  CLASSIC_NUMBERED(LogFormat.WINDOWS_UPDATE, "yyyy-MM-dd HH:mm:ss:SSS"),
  WINDOWS_10(LogFormat.WINDOWS_UPDATE, "yyyy/MM/dd HH:mm:ss.SSSSSSS"),
  WINDOWS_10_DOTS(LogFormat.WINDOWS_UPDATE, "yyyy.MM.dd HH:mm:ss.SSSSSSS"),
  SERVER(LogFormat.SOFTWARE_DISTRIBUTION, "yyyy-MM-dd HH:mm:ss.SSS 'UTC'"),
  SERVER_COMMA(LogFormat.SOFTWARE_DISTRIBUTION, "yyyy-MM-dd HH:mm:ss,SSS 'UTC'"),
  SERVER_NUMBERED(LogFormat.SOFTWARE_DISTRIBUTION, "yyyy-MM-dd HH:mm:ss.SSS 'UTC'"),
  SITE_SERVER(LogFormat.CONFIG_MANAGER, "MM-dd-yyyy HH:mm:ss.SSS"),
  CM_TRACE(LogFormat.CONFIG_MANAGER, "HH:mm:ss.SSS"),
  CM_TRACE_LINES(LogFormat.CONFIG_MANAGER, "HH:mm:ss.SSS");

  private final LogFormat format;
  private final DateTimeFormatter time;

  LogStyle(LogFormat format, String time) {
    this.format = format;
    this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT);
  }

  static List<LogStyle> of(LogFormat format) {
    List<LogStyle> styles = new ArrayList<>();
    for (LogStyle style : values()) {
      if (style.format == format) {
        styles.add(style);
      }
    }
    return styles;
  }

  /** The line that states the clock's zone, where there is one; any line else. */
  String opening(MadeRecord first, ZoneOffset zone) {
    String text = "===========  Logging initialized (build: 7.1.6001.65, tz: %s)  ===========";
    String stated = zone.equals(ZoneOffset.UTC) ? "+0000" : zone.getId().replace(":", "");
    MadeRecord opening =
        new MadeRecord(
            first.at(), 99, "Info", "Misc", String.format(Locale.ROOT, text, stated), List.of());
    return written(opening, zone).get(0);
  }

  /** The lines that an entry takes. */
  List<String> written(MadeRecord record, ZoneOffset zone) {
    boolean utc = format == LogFormat.SOFTWARE_DISTRIBUTION;
    LocalDateTime local = utc ? record.at() : record.at().plusSeconds(zone.getTotalSeconds());
    String stamp = time.format(local);
    int thread = record.thread();
    List<String> lines = new ArrayList<>();
    switch (this) {
      case CLASSIC ->
          lines.add(join("\t", stamp, " 988", hex(thread), record.origin(), record.message()));
      case CLASSIC_PASTED, WINDOWS_10, WINDOWS_10_DOTS ->
          lines.add(join(" ", stamp, "988", hex(thread), record.origin(), record.message()));
      case CLASSIC_NUMBERED ->
          lines.add(
              "  17: " + join(" ", stamp, "988", hex(thread), record.origin(), record.message()));
      case SERVER ->
          lines.add(
              join(
                  "\t",
                  stamp,
                  record.level(),
                  "w3wp." + thread,
                  record.origin(),
                  record.message()));
      case SERVER_COMMA ->
          lines.add(
              join(
                  " ", stamp, record.level(), "w3wp." + thread, record.origin(), record.message()));
      case SERVER_NUMBERED ->
          lines.add(
              "> 4) "
                  + join(
                      " ",
                      stamp,
                      record.level(),
                      "w3wp." + thread,
                      record.origin(),
                      record.message()));
      case SITE_SERVER ->
          lines.add(
              "%s~  $$<%s><%s%s><thread=%d (0x%s)>"
                  .formatted(
                      record.message(), record.origin(), stamp, bias(zone), thread, hex(thread)));
      case CM_TRACE -> lines.add("<![LOG[" + record.message() + traced(record, local, zone));
      case CM_TRACE_LINES -> {
        lines.add("<![LOG[Ereignis:");
        lines.add("{");
        lines.add(record.message() + traced(record, local, zone));
      }
    }
    lines.addAll(record.continuations());
    return lines;
  }

  private String traced(MadeRecord record, LocalDateTime local, ZoneOffset zone) {
    String date = local.getMonthValue() + "-" + local.getDayOfMonth() + "-" + local.getYear();
    return "]LOG]!><time=\"%s%s\" date=\"%s\" component=\"%s\" context=\"\" type=\"%s\" thread=\"%d\" file=\"a.cpp:7\">"
        .formatted(
            time.format(local),
            bias(zone),
            date,
            record.origin(),
            type(record.level()),
            record.thread());
  }

  /** The minutes to be added to get UTC. */
  private static String bias(ZoneOffset zone) {
    return "%+d".formatted(-zone.getTotalSeconds() / 60);
  }

  private static String type(String level) {
    return switch (level) {
      case "Warning" -> "2";
      case "Error" -> "3";
      default -> "1";
    };
  }

  private static String join(String separator, String... columns) {
    return String.join(separator, columns);
  }

  private static String hex(int thread) {
    return Integer.toHexString(0x2f0 + thread);
  }
}
