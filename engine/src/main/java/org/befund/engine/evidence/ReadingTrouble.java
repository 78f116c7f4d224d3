package org.befund.engine.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/** Collects what goes wrong while one log is read, and tells each kind of trouble once. */
final class ReadingTrouble {
  private static final int EXCERPT = 60;

  private final String host;
  private final String file;
  private final Consumer<LogProblem> problems;
  private @Nullable String notText;
  private String firstText = "";
  private long firstTextLine;
  private long firstLong;
  private long firstLongBytes;
  private long longLines;
  private long firstNul;
  private long nulLines;
  private long firstLongRecord;

  ReadingTrouble(String host, String file, Consumer<LogProblem> problems) {
    this.host = host;
    this.file = file;
    this.problems = problems;
  }

  void startsWith(byte[] head) {
    notText = TextLines.notText(head);
  }

  void look(TextLine line) {
    if (firstTextLine == 0 && !line.text().isBlank()) {
      firstTextLine = line.number();
      firstText = excerpt(line.text());
    }
    if (line.cut() && longLines++ == 0) {
      firstLong = line.number();
      firstLongBytes = line.bytes();
    }
    if (line.nul() && nulLines++ == 0) {
      firstNul = line.number();
    }
  }

  void recordTooLong(long line) {
    if (firstLongRecord == 0) {
      firstLongRecord = line;
    }
  }

  void brokeOff(long lines, IOException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : excerpt(e.getMessage());
    add(lines, Kind.UNREADABLE, "reading broke off after line " + lines + ": " + why);
  }

  void end(boolean anyRecord) {
    if (!anyRecord && notText != null) {
      add(0, Kind.BINARY, "the file is " + notText + ", not text; unpack or export it first");
      return;
    }
    if (longLines > 0) {
      add(
          firstLong,
          Kind.TOO_LONG,
          "the line is "
              + firstLongBytes
              + " bytes long; only its first "
              + LogReader.LONGEST_LINE
              + " were looked at"
              + more(longLines, "line"));
    }
    if (firstLongRecord > 0) {
      add(
          firstLongRecord,
          Kind.TOO_LONG,
          "more than "
              + LogReader.LONGEST_RECORD
              + " characters in a row without the columns of a record; not all were looked at");
    }
    if (nulLines > 0) {
      String what = "the line holds NUL bytes, which are no text; they were skipped";
      add(firstNul, Kind.BINARY, what + more(nulLines, "line"));
    }
    if (!anyRecord && firstTextLine > 0) {
      String known =
          Arrays.stream(LogFormat.values())
              .map(LogFormat::yamlName)
              .collect(Collectors.joining(", "));
      add(
          firstTextLine,
          Kind.UNKNOWN_FORMAT,
          "found no line in a log format that is known ("
              + known
              + "); the text begins: "
              + firstText);
    }
  }

  private static String more(long count, String noun) {
    return count == 1
        ? ""
        : ", and so with " + (count - 1) + " more " + noun + (count == 2 ? "" : "s");
  }

  private void add(long line, Kind kind, String message) {
    problems.accept(new LogProblem(host, file, line, kind, message));
  }

  /** A short piece of somebody's text, without characters that could drive a terminal. */
  private static String excerpt(String text) {
    String start = text.strip();
    start = start.length() > EXCERPT ? start.substring(0, EXCERPT) + "…" : start;
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\ufffd]", "?");
  }
}
