package org.befund.rules.observation;

/**
 * One host gets what it needs from another.
 *
 * @param server the host that serves
 * @param host the host that is served; never the server itself
 */
public record ServedHost(String server, String host) {}
