package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether one correcting remediation has corrected the problem on a host. */
public record Correction(
    String advisory,
    String host,
    String remediation,
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

  /** The highest confidence among corrections; the lowest level for none. */
  public static Confidence most(Iterable<?> corrections) {
    Confidence most = Confidence.LOW;
    for (Object each : corrections) {
      most = Confidence.most(most, ((Correction) each).confidence());
    }
    return most;
  }
}
