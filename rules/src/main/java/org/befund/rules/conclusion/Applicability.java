package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether a remediation is for a host at all. */
public record Applicability(
    String advisory,
    String host,
    String remediation,
    Truth truth,
    Confidence confidence,
    Grounds grounds)
    implements Conclusion {}
