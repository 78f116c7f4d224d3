package org.befund.kb.signature;

import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a near miss from being a match.
 *
 * @param kind what sort of thing
 * @param step which of the signature's steps it concerns, counted from 1, repeated ones each; for
 *     {@link Kind#FORBIDDEN} the step that forbids
 * @param line the template of that step
 * @param capture the name of the placeholder concerned; null for all kinds but {@link
 *     Kind#PLACEHOLDER} and {@link Kind#INEQUALITY}
 * @param expected what there should be: a text, an ISO 8601 duration, a number; empty where there
 *     is nothing to tell beyond the kind
 * @param found what there is instead; empty if nothing is
 * @param file the file of the log line that shows it; null for {@link Kind#ABSENT}
 * @param at that line, counted from 1; 0 for {@link Kind#ABSENT}
 */
public record Shortfall(
    Kind kind,
    int step,
    String line,
    @Nullable String capture,
    String expected,
    String found,
    @Nullable String file,
    long at) {

  /** Sorts of shortfalls. */
  public enum Kind {
    /** No line is like the one asked for. */
    ABSENT,
    /** A line is like it, and one of its constants is another. */
    CONSTANT,
    /** A line is like it, and what stands for a placeholder is not of its kind. */
    PLACEHOLDER,
    /** One name has two values: expected is the one that stands first. */
    INEQUALITY,
    /** The level column is another. */
    LEVEL,
    /** The component or method column is another. */
    ORIGIN,
    /** The line is there, and on another thread. */
    THREAD,
    /** The line is there, and not where the order of the steps wants it. */
    ORDER,
    /** It comes sooner after the step before than it may. */
    TOO_SOON,
    /** It comes later after the step before than it may. */
    TOO_LATE,
    /** It stands more lines after the step before than it may. */
    TOO_FAR,
    /** It comes later after the first step than any may. */
    TOO_LONG,
    /** The line shows less often than it has to. */
    TOO_FEW,
    /** A line shows that must not. */
    FORBIDDEN
  }

  /** The same, where its line is of a file. */
  public Shortfall in(String name, long lineOfFile) {
    return new Shortfall(kind, step, line, capture, expected, found, name, lineOfFile);
  }
}
