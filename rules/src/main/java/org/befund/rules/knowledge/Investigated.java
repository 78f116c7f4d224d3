package org.befund.rules.knowledge;

import org.befund.kb.text.Localized;

/**
 * Hosts of which an advisory leaves open whether they have the problem.
 *
 * @param condition true of those hosts
 */
public record Investigated(String advisory, String condition, Localized text, String section) {}
