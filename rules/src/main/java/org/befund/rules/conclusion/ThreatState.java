package org.befund.rules.conclusion;

import org.befund.kb.advisory.Threat;
import org.befund.rules.Grounds;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A threat that is there for a host, or may be.
 *
 * @param place its place among all threats of the advisory, from zero
 * @param cve the number of the vulnerability; null when it has none
 */
public record ThreatState(
    String advisory,
    String host,
    int place,
    @Nullable String cve,
    Threat threat,
    Truth truth,
    Grounds grounds)
    implements Conclusion {}
