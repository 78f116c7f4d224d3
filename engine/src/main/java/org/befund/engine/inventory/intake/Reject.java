package org.befund.engine.inventory.intake;

/**
 * Something in an export that could not be used, or not wholly.
 *
 * @param file the export, and the file within it where it is an archive
 * @param row the line where the row begins, from 1; 0 where it is no row
 * @param host the host that it is about; empty when that is not known
 * @param reason why
 * @param raw its text; the beginning of it where it is long
 */
public record Reject(String file, long row, String host, String reason, String raw) {

  /** As many characters of a raw text are kept. */
  public static final int MOST = 4096;

  public Reject {
    if (raw.length() > MOST) {
      raw = raw.substring(0, MOST) + "… (" + raw.length() + " characters)";
    }
  }

  /** The same so many lines further down. */
  public Reject below(long lines) {
    return new Reject(file, row + lines, host, reason, raw);
  }

  /** Whoever wants to know of them. May be called by one thread at a time. */
  public interface Listener {
    /** Takes note of something that could not be used. */
    void rejected(Reject reject);
  }
}
