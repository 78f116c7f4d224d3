package org.befund.engine.evidence;

/**
 * One line of a file.
 *
 * @param number counted from 1
 * @param offset where it begins, in bytes
 * @param text without line end, byte order mark and NUL characters, cut to the greatest length
 * @param bytes how long it is in the file, line end included
 * @param cut whether the text is only its beginning
 * @param nul whether it held NUL characters
 */
record TextLine(long number, long offset, String text, long bytes, boolean cut, boolean nul) {}
