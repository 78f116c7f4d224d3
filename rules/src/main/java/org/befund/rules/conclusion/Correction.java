package org.befund.rules.conclusion;

import java.util.HashMap;
import java.util.Map;
import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * Whether one correcting remediation has corrected the problem on a host.
 *
 * @param component the component of the host that it is for; empty when it is for all of the host
 */
public record Correction(
    String advisory,
    String host,
    String remediation,
    String component,
    Truth truth,
    Confidence confidence,
    Grounds grounds)
    implements Conclusion {

  /** The lowest confidence among corrections; the highest level for none. */
  public static Confidence least(Iterable<?> corrections) {
    Confidence least = Confidence.HIGH;
    for (Object each : corrections) {
      least = Confidence.least(least, ((Correction) each).confidence());
    }
    return least;
  }

  /** Of each component the highest confidence, and of these the lowest. */
  public static Confidence weakest(Iterable<?> corrections) {
    Map<String, Confidence> most = new HashMap<>();
    for (Object each : corrections) {
      Correction correction = (Correction) each;
      most.merge(correction.component(), correction.confidence(), Confidence::most);
    }
    return most.values().stream().reduce(Confidence.HIGH, Confidence::least);
  }
}
