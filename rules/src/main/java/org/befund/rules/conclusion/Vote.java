package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.befund.rules.observation.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one proof says of whether a remediation is applied.
 *
 * @param since when it came about; null when that is not known
 */
public record Vote(
    String advisory,
    String host,
    String remediation,
    String condition,
    Truth truth,
    Confidence confidence,
    @Nullable Window since,
    Grounds grounds)
    implements Conclusion {

  /** The highest confidence among votes; the lowest level for none. */
  public static Confidence most(Iterable<?> votes) {
    Confidence most = Confidence.LOW;
    for (Object each : votes) {
      most = Confidence.most(most, ((Vote) each).confidence());
    }
    return most;
  }
}
