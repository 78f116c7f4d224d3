package org.befund.kb.document;

/**
 * How large a document may be that is read whole, so that no file takes more memory than there is.
 *
 * @param bytes the most bytes of its file
 * @param values the most values of its tree
 */
public record DocumentLimits(int bytes, int values) {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Larger than any knowledge that a person keeps in one file. */
  public static final DocumentLimits OF_KNOWLEDGE = new DocumentLimits(8 * MEBIBYTE, 400_000);

  /** Some 200,000 hosts; exports beyond that go another way. */
  private static final int MOST_BYTES = 64 * MEBIBYTE;

  /** Of each byte of a file there are up to this many in memory at a time, as it is decoded. */
  private static final int DECODED = 12;

  /** What a value takes with its text, its place and what is made of it, in bytes. */
  private static final int VALUE = 300;

  /** The most that there is memory for, as far as that is known. */
  public static DocumentLimits ofMemory() {
    long memory = Runtime.getRuntime().maxMemory();
    return new DocumentLimits(
        (int) Math.min(MOST_BYTES, memory / DECODED),
        (int) Math.min(Integer.MAX_VALUE, memory / VALUE));
  }
}
