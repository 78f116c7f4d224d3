package org.befund.rules.knowledge;

import org.befund.kb.Confidence;
import org.befund.kb.text.Localized;

/**
 * A statement of an advisory about hosts that do not have the problem.
 *
 * @param condition true of those hosts
 * @param confidence how sure the statement lets one be
 */
public record Exempt(
    String advisory, String condition, Confidence confidence, Localized text, String section) {}
