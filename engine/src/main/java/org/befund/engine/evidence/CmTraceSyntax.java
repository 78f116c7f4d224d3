package org.befund.engine.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * The other form of Configuration Manager's logs, that of its clients: {@code <![LOG[text]LOG]!>}
 * and columns such as {@code <time="19:33:19.766-330" date="11-28-2014" …>}, the text on as many
 * lines as it likes. The number after the time is the bias in minutes, to be added to the local
 * time to get UTC.
 */
final class CmTraceSyntax implements RecordSyntax {
  private static final String BEGIN = "<![LOG[";
  private static final String END = "]LOG]!>";

  private static final Pattern COLUMNS =
      Pattern.compile(
          "^<time=\"(\\d\\d?):(\\d\\d):(\\d\\d)\\.(\\d{3})\\d{0,6}+([+-]\\d{1,4}+)?+\"\\s*+"
              + "date=\"(\\d\\d?)-(\\d\\d?)-(\\d{4})\"\\s*+component=\"([^\"]*+)\""
              + "(?:\\s*+context=\"[^\"]*+\")?+(?:\\s*+type=\"(\\d)\")?+"
              + "(?:\\s*+thread=\"(\\d{1,10}+)\")?+[^>]*+>\\s*+$");

  @Override
  public LogFormat format() {
    return LogFormat.CONFIG_MANAGER;
  }

  @Override
  public boolean columnsAtEnd() {
    return true;
  }

  @Override
  public String opening() {
    return BEGIN;
  }

  @Override
  public @Nullable LogRecord parse(TextLine line) {
    int end = line.text().lastIndexOf(END);
    if (end < 0) {
      return null;
    }
    Matcher m = COLUMNS.matcher(line.text().substring(end + END.length()));
    if (!m.find()) {
      return null;
    }
    LocalDateTime local = RecordSyntax.time(m, 8, 6, 7, 1);
    if (local == null) {
      return null;
    }
    String thread = m.group(11);
    return new LogRecord(
        LogFormat.CONFIG_MANAGER,
        line.number(),
        line.offset(),
        new LogTime(local, offset(m.group(5))),
        thread == null ? "" : thread,
        level(m.group(10)),
        m.group(9).strip(),
        line.text().substring(0, end),
        List.of());
  }

  private static String level(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "1" -> "Info";
      case "2" -> "Warning";
      case "3" -> "Error";
      default -> "";
    };
  }

  private static @Nullable ZoneOffset offset(@Nullable String bias) {
    return bias == null ? null : ConfigManagerSyntax.offset(bias);
  }
}
