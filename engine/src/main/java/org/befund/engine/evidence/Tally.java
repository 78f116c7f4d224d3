package org.befund.engine.evidence;

/**
 * How often a signature was seen in one log, those findings included that were not kept.
 *
 * @param signature the signature's id
 * @param host the host whose log it is
 * @param file the file's display name
 * @param matches how many matches there were
 * @param nearMisses how many near misses; 0 if there was a match, as they are not told then
 */
public record Tally(String signature, String host, String file, long matches, long nearMisses) {}
