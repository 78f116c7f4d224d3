package org.befund.engine.evaluation;

import java.util.Map;

/**
 * One way in which something unknown may turn out.
 *
 * @param phrase the key of the phrase that tells it
 * @param values the values of the phrase
 * @param slice the slice as it would be then
 */
record Alternative(String phrase, Map<String, Object> values, Slice slice) {}
