package org.befund.engine.evidence;

import java.util.List;
import org.befund.kb.signature.LogFormat;

/**
 * One entry of a log.
 *
 * @param format the format it is written in
 * @param line its first line, counted from 1
 * @param offset where that line begins in the file, in bytes; after decompression, if any
 * @param time when it was written
 * @param thread what tells its thread from others in the log: process and thread
 * @param level the level column; empty where the format has none
 * @param origin the component or method column
 * @param message the text, columns stripped; may have line breaks
 * @param continuations lines without prefix that followed, such as stack frames; perhaps none
 */
public record LogRecord(
    LogFormat format,
    long line,
    long offset,
    LogTime time,
    String thread,
    String level,
    String origin,
    String message,
    List<Continuation> continuations) {

  /**
   * A line without prefix that belongs to the record before it.
   *
   * @param line its number, counted from 1
   * @param text the whole line
   */
  public record Continuation(long line, String text) {}

  /** Copies the continuations. */
  public LogRecord {
    continuations = List.copyOf(continuations);
  }

  /**
   * Message and continuations as one text, as a pasted log may have been wrapped.
   *
   * @return the lines, parted by line breaks
   */
  public String wholeText() {
    if (continuations.isEmpty()) {
      return message;
    }
    StringBuilder text = new StringBuilder(message);
    for (Continuation continuation : continuations) {
      text.append('\n').append(continuation.text());
    }
    return text.toString();
  }

  LogRecord with(List<Continuation> followed) {
    return followed.isEmpty()
        ? this
        : new LogRecord(format, line, offset, time, thread, level, origin, message, followed);
  }

  LogRecord at(long firstLine, long firstOffset, String text) {
    return new LogRecord(
        format, firstLine, firstOffset, time, thread, level, origin, text, continuations);
  }
}
