package org.befund.rules.knowledge;

/**
 * The host that the verdict on an advisory is about.
 *
 * @param affected the condition that is true when the host has the problem
 * @param signatures how many signatures the advisory has
 */
public record Subject(String advisory, String host, String affected, int signatures) {}
