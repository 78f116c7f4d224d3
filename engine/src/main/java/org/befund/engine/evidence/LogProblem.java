package org.befund.engine.evidence;

/**
 * Something about a log file that kept it, or a part of it, from being read.
 *
 * @param host the host whose log it is
 * @param file the file's display name
 * @param line the line concerned, counted from 1; 0 if it is the whole file
 * @param kind what sort of problem, for those who act on it or translate it
 * @param message what was found, one sentence without a final stop
 */
public record LogProblem(String host, String file, long line, Kind kind, String message) {

  /** Sorts of problems. */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** A directory, a device, anything but a file. */
    NOT_A_FILE,
    /** It may not be read, or reading broke off; what was read before counts. */
    UNREADABLE,
    /** No line is in a format that is known; nothing was matched. */
    UNKNOWN_FORMAT,
    /** Bytes that are no text; the lines around them count. */
    BINARY,
    /** A line or record too long to be kept whole; its beginning counts. */
    TOO_LONG
  }
}
