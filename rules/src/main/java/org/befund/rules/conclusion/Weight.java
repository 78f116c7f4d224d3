package org.befund.rules.conclusion;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.kb.signature.Strength;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.observation.Finding;

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

  /** The evidence as a premise of a verdict: nothing when there was none to read. */
  public List<Premise> asSupport() {
    return match == Match.NONE_SUPPLIED ? List.of() : List.of(this);
  }

  /** Whether a signature that proves much by itself was seen. */
  private boolean isStrong() {
    for (Premise premise : premises()) {
      if (premise instanceof Finding finding && finding.strength() == Strength.STRONG) {
        return true;
      }
    }
    return false;
  }

  /** A confidence raised by what the logs show. */
  public Confidence raised(Confidence confidence) {
    return switch (match) {
      case CORRELATED -> Confidence.HIGH;
      case SINGLE, UNCORRELATED ->
          isStrong() ? Confidence.most(confidence, Confidence.MEDIUM) : confidence;
      default -> confidence;
    };
  }

  @Override
  public Truth truth() {
    return switch (match) {
      case SINGLE, UNCORRELATED, CORRELATED -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }
}
