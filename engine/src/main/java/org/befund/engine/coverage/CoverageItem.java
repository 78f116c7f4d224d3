package org.befund.engine.coverage;

/**
 * One thing that some case of an advisory can exercise.
 *
 * @param kind what sort of thing it is
 * @param key where it stands in the advisory: {@code affected[0]}, {@code conditions.is-sp1}, a
 *     remediation's or a signature's id, the day of a revision
 * @param value what a case can see of it: a truth value, a state, {@code in_force}, {@code match}
 */
public record CoverageItem(Kind kind, String key, String value) {

  /** What can be exercised. */
  public enum Kind {
    /** A truth value of a condition. */
    CONDITION,
    /** A state of a remediation. */
    REMEDIATION,
    /** A day on which a revision was the last. */
    REVISION,
    /** A match or a near miss of a signature. */
    SIGNATURE
  }

  /** The value of a remediation that is a way out, whether the preferred one or not. */
  public static final String RECOMMENDED = "recommended_or_alternative";

  /** The value of a revision that was the last one on the day of a case. */
  public static final String IN_FORCE = "in_force";

  /** The value of a signature that was seen whole. */
  public static final String MATCH = "match";

  /** The value of a signature of which only a trace was seen. */
  public static final String NEAR_MISS = "near_miss";
}
