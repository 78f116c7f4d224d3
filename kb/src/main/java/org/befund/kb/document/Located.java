package org.befund.kb.document;

/**
 * A value with the place where it stands.
 *
 * @param value the value
 * @param at where it begins
 */
public record Located<T>(T value, Position at) {}
