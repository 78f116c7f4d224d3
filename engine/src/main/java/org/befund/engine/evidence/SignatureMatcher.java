package org.befund.engine.evidence;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Holds the records of one log against signatures, in memory that does not grow with the log.
 *
 * <p>The steps of a signature match in order, with any records between them; where the format asks
 * for it, on one thread. A record is one step at most, and its continuations the continuation steps
 * after it. A name that several steps capture must have one value. When the first step shows anew
 * without being a later step too, the search on that thread begins anew.
 *
 * <p>A near miss is a generic trace of a signature (an error code) in a log that has no match of
 * it; traces on one thread that are less than a minute apart are one near miss.
 *
 * <p>A matcher serves one log and one thread.
 */
public final class SignatureMatcher implements RecordConsumer {
  /**
   * The most matches kept of one signature in one log, the latest ones, as the age of the last
   * failure counts. Logs rotate at about 10 MiB and a match on a server takes 2 KiB, so in practice
   * none is lost, and any of them can be joined with another log.
   */
  public static final int MOST_MATCHES = 5_000;

  /** The most near misses kept of one signature in one log, the latest ones: they only hint. */
  public static final int MOST_NEAR_MISSES = 10;

  private final List<SignatureProgress> progress = new ArrayList<>();

  /**
   * Creates a matcher.
   *
   * @param file the log; names the findings
   * @param signatures what to look for; those of other formats than a record's are passed over
   */
  public SignatureMatcher(LogFile file, Collection<Signature> signatures) {
    for (Signature signature : signatures) {
      progress.add(new SignatureProgress(signature, file));
    }
  }

  /**
   * Takes the next record of the log.
   *
   * @param record the record
   */
  @Override
  public void accept(LogRecord record) {
    for (SignatureProgress signature : progress) {
      signature.accept(record);
    }
  }

  @Override
  public boolean needsNext() {
    for (SignatureProgress signature : progress) {
      if (signature.needsNext()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What was found, once the log is at its end; no record may follow.
   *
   * @param stated by format, the offset to assume for records that carry none
   * @param given the offset to assume where even that tells none; null if unknown
   * @return the findings in the order of their lines
   */
  public List<Finding> findings(Map<LogFormat, ZoneOffset> stated, @Nullable ZoneOffset given) {
    List<Finding> findings = new ArrayList<>();
    for (SignatureProgress signature : progress) {
      signature.end();
      findings.addAll(signature.findings(stated, given));
    }
    findings.sort(Comparator.comparingLong(Finding::line));
    return List.copyOf(findings);
  }

  /**
   * How often each signature was seen; to be asked for after {@link #findings}.
   *
   * @return the tallies of those that were seen at all, in the order given
   */
  public List<Tally> tallies() {
    return progress.stream().flatMap(signature -> signature.tally().stream()).toList();
  }
}
