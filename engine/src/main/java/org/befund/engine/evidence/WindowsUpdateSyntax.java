package org.befund.engine.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * Date, time, decimal PID, hexadecimal TID, component and message, parted by tabs, or by spaces
 * where the log was pasted. So are the texts that later systems make of their traces, with other
 * signs in the date and more digits in the time. Only the first five separators count: messages
 * have tabs of their own. The zone stands on the line that opens a session and holds until the
 * next.
 */
final class WindowsUpdateSyntax implements RecordSyntax {
  private static final Pattern LINE =
      Pattern.compile(
          PASTED
              + "(\\d{4})[-/.](\\d\\d)[-/.](\\d\\d)\\s++"
              + "(\\d\\d):(\\d\\d):(\\d\\d)[:.,](\\d{3})\\d{0,6}+"
              + "\\s++(\\d{1,10})\\s++([0-9A-Fa-f]{1,8})\\s++(\\S++)(?:\\s(.*+))?+$",
          Pattern.DOTALL);

  private static final String SESSION = "Logging initialized";
  private static final Pattern ZONE = Pattern.compile("\\btz: ([+-])(\\d\\d):?(\\d\\d)\\b");

  private @Nullable ZoneOffset zone;

  @Override
  public LogFormat format() {
    return LogFormat.WINDOWS_UPDATE;
  }

  @Override
  public @Nullable LogRecord parse(TextLine line) {
    Matcher m = LINE.matcher(line.text());
    if (!m.find()) {
      return null;
    }
    LocalDateTime local = RecordSyntax.time(m, 1, 2, 3, 4);
    if (local == null) {
      return null;
    }
    String message = m.group(11) == null ? "" : m.group(11);
    if (message.contains(SESSION)) {
      ZoneOffset stated = zone(message);
      zone = stated == null ? zone : stated;
    }
    return new LogRecord(
        LogFormat.WINDOWS_UPDATE,
        line.number(),
        line.offset(),
        new LogTime(local, zone),
        m.group(8) + "/" + m.group(9).toLowerCase(Locale.ROOT),
        "",
        m.group(10),
        message,
        List.of());
  }

  private static @Nullable ZoneOffset zone(String message) {
    Matcher m = ZONE.matcher(message);
    if (!m.find()) {
      return null;
    }
    int sign = m.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(m.group(2));
    int minutes = Integer.parseInt(m.group(3));
    boolean possible = minutes < 60 && hours * 60 + minutes <= 14 * 60;
    return possible ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : null;
  }
}
