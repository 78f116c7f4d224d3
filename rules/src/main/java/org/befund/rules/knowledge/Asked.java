package org.befund.rules.knowledge;

/** A condition is to be judged of a host. */
public record Asked(String host, String condition) {}
