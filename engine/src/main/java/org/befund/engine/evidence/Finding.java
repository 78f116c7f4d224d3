package org.befund.engine.evidence;

import java.util.List;
import java.util.Map;
import org.befund.kb.signature.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows of one signature.
 *
 * @param signature the signature's id
 * @param kind a match, or only a trace of it
 * @param host the host whose log it is
 * @param file the file's display name
 * @param line where it begins, counted from 1: the first step of a match, the generic trace of a
 *     near miss
 * @param offset where that line begins in the file, in bytes; after decompression, if any
 * @param lastFile the file in which it ends; another one where the log was rotated in between
 * @param lastLine where it ends: the last step seen, continuations included
 * @param time when its last record was written
 * @param captures what the steps seen captured, by name; perhaps nothing
 * @param stepsMatched how many steps were seen, in order, counted from the first
 * @param missing for a near miss the text of the first step that was not seen; null for a match
 * @param shortfalls for a near miss what keeps it from being a match, as far as the lines around it
 *     tell; nothing for a match
 */
public record Finding(
    String signature,
    Kind kind,
    String host,
    String file,
    long line,
    long offset,
    String lastFile,
    long lastLine,
    LogTime time,
    Map<String, String> captures,
    int stepsMatched,
    @Nullable String missing,
    List<Shortfall> shortfalls) {

  public Finding {
    shortfalls = List.copyOf(shortfalls);
  }

  /** The same where the clock's offset from UTC is known. */
  public Finding at(LogTime known) {
    return with(known, shortfalls);
  }

  /** The same where it is known what it lacks. */
  Finding with(List<Shortfall> lacking) {
    return with(time, lacking);
  }

  private Finding with(LogTime known, List<Shortfall> lacking) {
    return new Finding(
        signature,
        kind,
        host,
        file,
        line,
        offset,
        lastFile,
        lastLine,
        known,
        captures,
        stepsMatched,
        missing,
        lacking);
  }

  /** How much was seen. */
  public enum Kind {
    /** All steps, in order. */
    MATCH,
    /** A generic trace, without all the steps that would make it a match. */
    NEAR_MISS
  }
}
