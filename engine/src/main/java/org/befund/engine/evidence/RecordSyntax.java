package org.befund.engine.evidence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/** How the records of one log format are told from other lines. One object serves one file. */
sealed interface RecordSyntax
    permits WindowsUpdateSyntax, SoftwareDistributionSyntax, ConfigManagerSyntax, CmTraceSyntax {

  /**
   * What pasted logs have in front of a line: a mangled byte order mark, quote marks, and a line
   * number as editors and grep print it. Possessive throughout, so it cannot backtrack.
   */
  String PASTED = "^[\\s?>|`]*+(?:\\d{1,9}+(?:[:)]\\s*+|\\.(?!\\d\\d\\.\\d\\d\\s)\\s*+|\\s++))?+";

  /** What stands on a line that says something of the lines after it: their zone. */
  Set<String> ZONE_STATEMENTS = Set.of("initialized");

  /** All syntaxes, for a new file. */
  static List<RecordSyntax> forFile() {
    return List.of(
        new WindowsUpdateSyntax(),
        new SoftwareDistributionSyntax(),
        new ConfigManagerSyntax(),
        new CmTraceSyntax());
  }

  LogFormat format();

  /** Whether a record's columns stand at its end, so that lines without them belong to the next. */
  default boolean columnsAtEnd() {
    return false;
  }

  /**
   * With what the first line of a record begins, where its columns stand at its end; null if
   * nothing tells.
   */
  default @Nullable String opening() {
    return null;
  }

  /** The record that a line begins (or ends), without continuations; null if it does neither. */
  @Nullable LogRecord parse(TextLine line);

  /**
   * A date and time from seven groups in a row, year first; null if there is no such day or time.
   */
  static @Nullable LocalDateTime time(Matcher m, int year, int month, int day, int hour) {
    try {
      return LocalDateTime.of(
          Integer.parseInt(m.group(year)),
          Integer.parseInt(m.group(month)),
          Integer.parseInt(m.group(day)),
          Integer.parseInt(m.group(hour)),
          Integer.parseInt(m.group(hour + 1)),
          Integer.parseInt(m.group(hour + 2)),
          Integer.parseInt(m.group(hour + 3)) * 1_000_000);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }
}
