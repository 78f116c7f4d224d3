package org.befund.engine.result;

import org.befund.rules.Truth;

/**
 * What a condition of the advisory was worth on the way to an assessment.
 *
 * @param condition the condition's id, as the advisory has it
 * @param host the host of which it was judged: the subject, or a host that the subject serves
 * @param truth what it was worth
 */
public record Judged(String condition, String host, Truth truth) {}
