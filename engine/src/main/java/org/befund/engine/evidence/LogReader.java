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
  private final LogFile file;
  private final Consumer<LogProblem> problems;
  private ReadingTrouble trouble;
  private final List<RecordSyntax> syntaxes = RecordSyntax.forFile();
  private final Set<LogFormat> formats = EnumSet.noneOf(LogFormat.class);
  private final Map<LogFormat, ZoneOffset> firstZones = new EnumMap<>(LogFormat.class);
  private final LooseLines loose = new LooseLines();
  private @Nullable RecordSyntax current;
  private @Nullable LogRecord open;
  private long lines;
  private long bytes;
  private boolean anyRecord;

  /**
   * Creates a reader.
   *
   * @param file the log; names the problems
   * @param records takes each record as soon as it is complete
   * @param problems takes what could not be read, at the end of the log at the latest
   */
  public LogReader(LogFile file, RecordConsumer records, Consumer<LogProblem> problems) {
    this.records = records;
    this.file = file;
    this.problems = problems;
    this.trouble = new ReadingTrouble(file.host(), file.displayName(), problems);
  }

  /**
   * Reads a log to its end. Never throws: if reading breaks off, that is a problem, and what was
   * read before counts.
   *
   * @param in the log's bytes; not closed
   */
  public void read(InputStream in) {
    read(file.displayName(), () -> new TextLines(in));
    end();
  }

  /** Gives out the last record; to be called after the last part. */
  void end() {
    flush();
    loose.clear();
  }

  /** Opens a log; may read its beginning. */
  interface Opening {
    LineSource open() throws IOException;
  }

  /**
   * Reads a log that goes on from the one read before, if any: lines and bytes are counted on, and
   * so does a record that was cut in two.
   *
   * @param name how problems name it
   */
  Part read(String name, Opening log) {
    trouble = new ReadingTrouble(file.host(), name, problems);
    Part part = new Part(name, lines, bytes);
    anyRecord = false;
    boolean goesOn = open != null;
    long count = 0;
    try {
      LineSource source = log.open();
      trouble.startsWith(source.head());
      try {
        for (TextLine line = source.next(); line != null; line = source.next()) {
          trouble.look(line);
          boolean record = take(lines + bytes == 0 ? line : line.after(lines, bytes));
          if (record && !records.needsNext() && source.passOver()) {
            end();
          }
        }
      } finally {
        count = source.count();
        bytes += source.bytes();
      }
    } catch (IOException e) {
      trouble.brokeOff(count, e);
      end();
    }
    lines += count;
    trouble.end(anyRecord || goesOn && open != null && !loose.isFull());
    return part;
  }

  /**
   * A file of a log that was rotated.
   *
   * @param linesBefore how many lines of the log come before it
   * @param bytesBefore how many bytes
   */
  record Part(String name, long linesBefore, long bytesBefore) {}

  /** How many lines there were so far. */
  long lines() {
    return lines;
  }

  /** How many bytes. */
  long bytes() {
    return bytes;
  }

  /** Takes a line, and tells whether a record begins or ends with it. */
  private boolean take(TextLine line) {
    LogRecord record = parse(line);
    if (record == null) {
      if (loose.add(line, open != null) && current != null) {
        trouble.recordTooLong(line.number() - lines);
      }
      return false;
    }
    if (record.time().offset() != null) {
      firstZones.putIfAbsent(record.format(), record.time().offset());
    }
    formats.add(record.format());
    anyRecord = true;
    if (current != null && current.columnsAtEnd()) {
      records.accept(loose.before(record, current.opening()));
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

    /** Whether lines were left out, or the next one would be. */
    boolean isFull() {
      return size >= LONGEST_RECORD - LONGEST_LINE / 2;
    }

    LogRecord after(LogRecord record) {
      List<Continuation> followed = new ArrayList<>(lines.size());
      for (TextLine line : lines) {
        followed.add(new Continuation(line.number(), line.text()));
      }
      return record.with(followed);
    }

    /**
     * A record with the lines before it that are its own.
     *
     * @param opening with what its first line begins; null if all lines before it are its own
     */
    LogRecord before(LogRecord record, @Nullable String opening) {
      if (opening != null) {
        int begin = record.message().lastIndexOf(opening);
        if (begin >= 0) {
          return record.at(
              record.line(), record.offset(), record.message().substring(begin + opening.length()));
        }
        keepFrom(opening);
      }
      if (lines.isEmpty()) {
        return record;
      }
      StringBuilder text = new StringBuilder();
      for (TextLine line : lines) {
        text.append(ConfigManagerSyntax.withLineBreaks(line.text())).append('\n');
      }
      TextLine first = lines.getFirst();
      text.append(record.message());
      int begin = opening == null ? -1 : text.indexOf(opening);
      String own =
          opening == null || begin < 0 ? text.toString() : text.substring(begin + opening.length());
      return record.at(first.number(), first.offset(), own);
    }

    /** Drops the lines before the last one with which a record begins, if there is one. */
    private void keepFrom(String opening) {
      Deque<TextLine> own = new ArrayDeque<>();
      boolean found = false;
      while (!lines.isEmpty() && !found) {
        TextLine line = lines.removeLast();
        own.addFirst(line);
        found = line.text().contains(opening);
      }
      lines.clear();
      lines.addAll(own);
    }

    void clear() {
      lines.clear();
      size = 0;
    }
  }
}
