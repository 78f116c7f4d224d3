package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.kb.advisory.MitigatingFactor;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * Whether a mitigating factor holds for a host.
 *
 * @param factor its name within the advisory
 */
public record FactorState(
    String advisory,
    String host,
    String factor,
    MitigatingFactor.Kind kind,
    Truth truth,
    Confidence confidence,
    Grounds grounds)
    implements Conclusion {

  /** The lowest confidence among states; the highest level for none. */
  public static Confidence least(Iterable<?> states) {
    Confidence least = Confidence.HIGH;
    for (Object each : states) {
      least = Confidence.least(least, ((FactorState) each).confidence());
    }
    return least;
  }

  /** The highest confidence among states; the lowest level for none. */
  public static Confidence most(Iterable<?> states) {
    Confidence most = Confidence.LOW;
    for (Object each : states) {
      most = Confidence.most(most, ((FactorState) each).confidence());
    }
    return most;
  }
}
