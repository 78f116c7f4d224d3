package org.befund.rules.conclusion;

import org.befund.kb.Confidence;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/** Whether the problem of an advisory has been corrected on a host, by whatever remediation. */
public record Corrected(
    String advisory, String host, Truth truth, Confidence confidence, Grounds grounds)
    implements Conclusion {}
