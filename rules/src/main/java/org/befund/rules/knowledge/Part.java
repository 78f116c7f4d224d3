package org.befund.rules.knowledge;

/** One condition is a part of another. */
public record Part(String whole, String part) {}
