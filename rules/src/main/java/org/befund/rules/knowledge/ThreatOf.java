package org.befund.rules.knowledge;

import org.befund.kb.advisory.Threat;
import org.jspecify.annotations.Nullable;

/**
 * What a vulnerability of an advisory can lead to.
 *
 * @param place its place among all threats of the advisory, from zero
 * @param cve the number of the vulnerability; null when it has none
 * @param threat the threat as the advisory has it
 * @param condition true of the affected hosts that it is about; null when it is about all
 */
public record ThreatOf(
    String advisory, int place, @Nullable String cve, Threat threat, @Nullable String condition) {}
