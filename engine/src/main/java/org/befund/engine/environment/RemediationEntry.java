package org.befund.engine.environment;

import org.befund.kb.document.Position;
import org.befund.rules.Truth;

/**
 * A remediation that is stated to be applied to a host, or not to be.
 *
 * @param id the remediation's id in its advisory
 */
public record RemediationEntry(Position at, String id, Truth applied) {}
