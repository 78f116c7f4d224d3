package org.befund.engine.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text, then {@code $$<component><MM-dd-yyyy HH:mm:ss.SSS+480><thread=5976 (0x1758)>}. The number
 * after the time is the bias in minutes, to be added to the local time to get UTC. A {@code ~} in
 * the text marks a line break.
 */
final class ConfigManagerSyntax implements RecordSyntax {
  private static final String MARK = "$$<";

  private static final Pattern COLUMNS =
      Pattern.compile(
          "^\\$\\$<([^<>]*+)><\\s*+(\\d\\d?+)-(\\d\\d?+)-(\\d{4})\\s++"
              + "(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})\\d{0,4}+([+-]\\d{1,4}+)?+>"
              + "<thread=(\\d{1,10}+)[^<>]*+>\\s*+$");

  /** Not the tilde of a short file name such as PROGRA~1. */
  private static final Pattern LINE_BREAK = Pattern.compile("~(?!\\d)");

  @Override
  public LogFormat format() {
    return LogFormat.CONFIG_MANAGER;
  }

  @Override
  public boolean columnsAtEnd() {
    return true;
  }

  @Override
  public @Nullable LogRecord parse(TextLine line) {
    int mark = line.text().lastIndexOf(MARK);
    if (mark < 0) {
      return null;
    }
    Matcher m = COLUMNS.matcher(line.text().substring(mark));
    if (!m.find()) {
      return null;
    }
    LocalDateTime local = RecordSyntax.time(m, 4, 2, 3, 5);
    if (local == null) {
      return null;
    }
    return new LogRecord(
        LogFormat.CONFIG_MANAGER,
        line.number(),
        line.offset(),
        new LogTime(local, offset(m.group(9))),
        m.group(10),
        "",
        m.group(1).strip(),
        withLineBreaks(line.text().substring(0, mark)),
        List.of());
  }

  /** A text with its line breaks as such. */
  static String withLineBreaks(String text) {
    return text.indexOf('~') < 0
        ? text.stripTrailing()
        : LINE_BREAK.matcher(text).replaceAll("\n").stripTrailing();
  }

  /** The offset from UTC that a bias in minutes means; null if no clock has it. */
  static @Nullable ZoneOffset offset(@Nullable String bias) {
    if (bias == null) {
      return null;
    }
    int minutes = -Integer.parseInt(bias);
    return Math.abs(minutes) <= 14 * 60 ? ZoneOffset.ofTotalSeconds(minutes * 60) : null;
  }
}
