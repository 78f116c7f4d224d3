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
record TextLine(long number, long offset, String text, long bytes, boolean cut, boolean nul) {

  /**
   * The line that some characters are, taken as they stand in the file without the line feed.
   *
   * @param raw may hold byte order marks, NUL characters and carriage returns at its end
   */
  static TextLine of(long number, long offset, String raw, long bytes, boolean cut) {
    boolean nul = raw.indexOf('\0') >= 0;
    return new TextLine(number, offset, clean(raw, nul), bytes, cut, nul);
  }

  /** The same line where others come before it. */
  TextLine after(long lines, long bytesBefore) {
    return new TextLine(number + lines, offset + bytesBefore, text, bytes, cut, nul);
  }

  /** Takes off byte order marks, wherever files were joined, and line ends such as CR CR LF. */
  private static String clean(String text, boolean nul) {
    String clean = nul ? text.replace("\0", "") : text;
    int from = 0;
    int to = clean.length();
    while (from < to && clean.charAt(from) == '\ufeff') {
      from++;
    }
    if (clean.startsWith("ï»¿", from)) { // a mark in a line that is windows-1252 otherwise
      from += 3;
    }
    while (to > from && clean.charAt(to - 1) == '\r') {
      to--;
    }
    return clean.substring(from, to);
  }
}
