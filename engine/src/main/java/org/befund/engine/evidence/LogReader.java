package org.befund.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.befund.engine.evidence.LogRecord.Continuation;
import org.befund.kb.signature.LogFormat;
import org.jspecify.annotations.Nullable;

/**
 * Turns one log into records, one at a time and in constant memory. The format is told by the
 * lines, not by the file's name, and may change within a file, as when logs were pasted together.
 *
 * <p>A reader serves one file and one thread.
 */
public final class LogReader {
  /**
   * The longest line, in bytes, that is kept; the rest of a longer one is skipped. Records of the
   * known formats stay under a few KiB, so 64 KiB loses nothing and bounds the memory.
   */
  public static final int LONGEST_LINE = 64 * 1024;

  /**
   * The most characters kept of the lines without columns that belong to one record: some five
   * hundred stack frames.
   */
  public static final int LONGEST_RECORD = 64 * 1024;

  private final RecordConsumer records;
  private final ReadingTrouble trouble;
  private final List<RecordSyntax> syntaxes = RecordSyntax.forFile();
  private final Set<LogFormat> formats = EnumSet.noneOf(LogFormat.class);
  private final Map<LogFormat, ZoneOffset> firstZones = new EnumMap<>(LogFormat.class);
  private final LooseLines loose = new LooseLines();
  private @Nullable RecordSyntax current;
  private @Nullable LogRecord open;

  /**
   * Creates a reader.
   *
   * @param file the log; names the problems
   * @param records takes each record as soon as it is complete
   * @param problems takes what could not be read, at the end of the log at the latest
   */
  public LogReader(LogFile file, RecordConsumer records, Consumer<LogProblem> problems) {
    this.records = records;
    this.trouble = new ReadingTrouble(file, problems);
  }

  /**
   * Reads a log to its end. Never throws: if reading breaks off, that is a problem, and what was
   * read before counts.
   *
   * @param in the log's bytes; not closed
   */
  public void read(InputStream in) {
    read(() -> new TextLines(in));
  }

  /** Opens a log; may read its beginning. */
  interface Opening {
    LineSource open() throws IOException;
  }

  void read(Opening log) {
    long count = 0;
    try {
      LineSource lines = log.open();
      trouble.startsWith(lines.head());
      try {
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
          trouble.look(line);
          if (take(line) && !records.needsNext() && lines.passOver()) {
            flush();
            loose.clear();
          }
        }
      } finally {
        count = lines.count();
      }
    } catch (IOException e) {
      trouble.brokeOff(count, e);
    }
    flush();
    trouble.end(!formats.isEmpty());
  }

  /** Takes a line, and tells whether a record begins or ends with it. */
  private boolean take(TextLine line) {
    LogRecord record = parse(line);
    if (record == null) {
      if (loose.add(line, open != null) && current != null) {
        trouble.recordTooLong(line.number());
      }
      return false;
    }
    if (record.time().offset() != null) {
      firstZones.putIfAbsent(record.format(), record.time().offset());
    }
    formats.add(record.format());
    if (current != null && current.columnsAtEnd()) {
      records.accept(loose.before(record));
    } else {
      flush();
      open = record;
    }
    loose.clear();
    return true;
  }

  /** Tries the format of the line before first. */
  private @Nullable LogRecord parse(TextLine line) {
    LogRecord record = current == null ? null : current.parse(line);
    if (record != null) {
      return record;
    }
    for (RecordSyntax syntax : syntaxes) {
      LogRecord other = syntax == current ? null : syntax.parse(line);
      if (other != null) {
        if (syntax.columnsAtEnd()) {
          flush();
        }
        current = syntax;
        return other;
      }
    }
    return null;
  }

  private void flush() {
    if (open != null) {
      records.accept(loose.after(open));
      open = null;
      loose.clear();
    }
  }

  /**
   * The formats met so far.
   *
   * @return the formats of which at least one record was read
   */
  public Set<LogFormat> formats() {
    return Set.copyOf(formats);
  }

  /**
   * The first offset that the log states, which is the best guess for the lines above it too.
   *
   * @return the offset by format, as logs that were pasted together need not share a clock; nothing
   *     for a format whose records have stated none so far
   */
  public Map<LogFormat, ZoneOffset> firstZones() {
    return Map.copyOf(firstZones);
  }

  /** Lines without columns, waiting for the record that they belong to. */
  private static final class LooseLines {
    private final Deque<TextLine> lines = new ArrayDeque<>();
    private int size;

    /** Adds a line, if there is room, and tells whether there is none. */
    boolean add(TextLine line, boolean keepFirst) {
      if (line.text().isBlank()) {
        return false;
      }
      int length = line.text().length() + 1;
      boolean full = size + length > LONGEST_RECORD;
      if (full && keepFirst) {
        return true;
      }
      while (!lines.isEmpty() && size + length > LONGEST_RECORD) {
        size -= lines.remove().text().length() + 1;
      }
      lines.add(line);
      size += length;
      return full;
    }

    LogRecord after(LogRecord record) {
      List<Continuation> followed = new ArrayList<>(lines.size());
      for (TextLine line : lines) {
        followed.add(new Continuation(line.number(), line.text()));
      }
      return record.with(followed);
    }

    LogRecord before(LogRecord record) {
      if (lines.isEmpty()) {
        return record;
      }
      StringBuilder text = new StringBuilder();
      for (TextLine line : lines) {
        text.append(ConfigManagerSyntax.withLineBreaks(line.text())).append('\n');
      }
      TextLine first = lines.getFirst();
      return record.at(first.number(), first.offset(), text.append(record.message()).toString());
    }

    void clear() {
      lines.clear();
      size = 0;
    }
  }
}
