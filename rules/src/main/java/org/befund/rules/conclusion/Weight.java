package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** What the logs weigh together. */
public record Weight(String advisory, String host, Match match, Grounds grounds)
    implements Conclusion {

  /** How much of the problem the logs show; in rising order. */
  public enum Match {
    /** No log of the right kind was supplied. */
    NONE_SUPPLIED,
    /** Logs were read and do not show the problem, which proves nothing. */
    NO_MATCH,
    /** A log shows something alike. */
    NEAR_MISS,
    /** One signature matched. */
    SINGLE,
    /** Several signatures matched, of different incidents. */
    UNCORRELATED,
    /** Several signatures matched and belong to one incident. */
    CORRELATED
  }

  @Override
  public Truth truth() {
    return switch (match) {
      case SINGLE, UNCORRELATED, CORRELATED -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }
}
