package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.befund.rules.observation.Window;

/**
 * Whether a remediation is applied to a host.
 *
 * @param contradictory whether the proofs contradict each other
 * @param since when it was applied, as far as that is known
 */
public record Applied(
    String advisory,
    String host,
    String remediation,
    Truth truth,
    Confidence confidence,
    boolean contradictory,
    Window since,
    Grounds grounds)
    implements Conclusion {}
