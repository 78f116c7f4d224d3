package org.befund.engine.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/** UTC time, level, {@code process.thread}, method and text, parted by tabs or spaces. */
final class SoftwareDistributionSyntax implements RecordSyntax {
  private static final Pattern LINE =
      Pattern.compile(
          PASTED
              + "(\\d{4})-(\\d\\d)-(\\d\\d)\\s++(\\d\\d):(\\d\\d):(\\d\\d)[.,:](\\d{3})\\s++UTC"
              + "\\s++(\\S++)\\s++(\\S++)\\s++(\\S++)(?:\\s(.*+))?+$",
          Pattern.DOTALL);

  @Override
  public LogFormat format() {
    return LogFormat.SOFTWARE_DISTRIBUTION;
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
    return new LogRecord(
        LogFormat.SOFTWARE_DISTRIBUTION,
        line.number(),
        line.offset(),
        new LogTime(local, ZoneOffset.UTC),
        m.group(9).toLowerCase(Locale.ROOT),
        m.group(8),
        m.group(10),
        m.group(11) == null ? "" : m.group(11),
        List.of());
  }
}
