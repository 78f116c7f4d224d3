package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * Whether a host has what the problem needs, by all that the advisory says of it. A verdict rests
 * on the premises of this and does not tell it.
 */
public record Exposure(
    String advisory, String host, Kind kind, Confidence confidence, Grounds grounds)
    implements Conclusion {

  /** How it stands. */
  public enum Kind {
    /** It has what the problem needs. */
    GIVEN,
    /** It lacks something. */
    LACKING,
    /** A mitigating factor keeps the problem away, whatever else it has. */
    EXCLUDED,
    /** Not enough is known of the host. */
    OPEN,
    /** The advisory leaves it open for such hosts. */
    LEFT_OPEN
  }

  @Override
  public Truth truth() {
    return switch (kind) {
      case GIVEN -> Truth.TRUE;
      case LACKING, EXCLUDED -> Truth.FALSE;
      case OPEN, LEFT_OPEN -> Truth.UNKNOWN;
    };
  }
}
