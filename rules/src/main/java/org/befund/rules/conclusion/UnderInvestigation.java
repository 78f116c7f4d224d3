package org.befund.rules.conclusion;

import org.befund.rules.Grounds;
import org.befund.rules.Truth;

/**
 * Whether a host is one of those of which the advisory leaves open whether they have the problem.
 *
 * @param condition true of those hosts
 */
public record UnderInvestigation(
    String advisory, String host, String condition, Truth truth, Grounds grounds)
    implements Conclusion {}
