package org.befund.engine.evidence;

import java.util.Map;

/**
 * A generic trace of a signature, and the steps that were seen around it.
 *
 * @param line where it was seen first
 * @param offset where that line begins
 * @param lastLine the last line that belongs to it
 * @param time when its last record was written
 * @param steps how many of the signature's steps were seen in order
 * @param captures what they captured
 */
record Trace(
    long line, long offset, long lastLine, LogTime time, int steps, Map<String, String> captures) {

  static Trace of(LogRecord record) {
    return new Trace(record.line(), record.offset(), record.line(), record.time(), 0, Map.of());
  }

  /** The same trace seen once more. */
  Trace again(LogRecord record) {
    return new Trace(
        line, offset, Math.max(lastLine, record.line()), record.time(), steps, captures);
  }

  /** This trace with a chain beside it, if that is longer than what was known. */
  Trace beside(Chain chain) {
    return chain.count() <= steps
        ? this
        : new Trace(
            line,
            offset,
            Math.max(lastLine, chain.lastLine()),
            chain.time(),
            chain.count(),
            chain.captures());
  }
}
