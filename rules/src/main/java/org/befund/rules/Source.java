package org.befund.rules;

/**
 * Where a premise comes from.
 *
 * @param at the place: {@code environment.yaml:12}, {@code logs/a.log:7}, {@code MSA-1#overview}
 */
public record Source(Kind kind, String at) {
  /** The place of what was not seen anywhere, and is only supposed. */
  public static final String SUPPOSED = "supposed";

  /** What kind of place it is. */
  public enum Kind {
    OBSERVATION,
    ADVISORY,
    LOG
  }
}
