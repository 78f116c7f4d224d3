package org.befund.engine.evidence.source;

/**
 * How far what is packed is unpacked.
 *
 * @param bytes the most that one argument may unpack to, in all
 * @param ratio how many times its packed size a stream may grow to
 * @param grace so many bytes a stream may unpack to whatever the ratio
 * @param depth how deep archives and compressed streams may be nested
 * @param entries how many entries an archive, or files a folder with all below it, may have
 * @param spooled the most bytes of an archive within another one, or within a compressed stream,
 *     which has to be put aside before it can be read
 * @param inMemory up to so many of those bytes are kept in memory, more in a temporary file
 */
public record Limits(
    long bytes, int ratio, long grace, int depth, int entries, long spooled, int inMemory) {

  /** Far beyond any real collection of logs: text shrinks to a thirtieth, at most a hundredth. */
  public static final Limits USUAL =
      new Limits(1L << 37, 400, 128L << 20, 6, 60_000, 8L << 30, 4 << 20);
}
