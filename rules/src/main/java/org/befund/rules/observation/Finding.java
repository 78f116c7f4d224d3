package org.befund.rules.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Strength;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows of a signature.
 *
 * @param advisory the advisory that the signature belongs to
 * @param signature the signature's id
 * @param match whether all of it was seen; false for a near miss
 * @param strength how much it proves by itself
 * @param host the host whose log it is
 * @param file the file as the user named it
 * @param line the one-based line on which it begins
 * @param earliest the earliest moment at which it can have happened, in UTC; null when no time was
 *     readable
 * @param latest the latest such moment; null when no time was readable
 * @param captures what the placeholders captured
 * @param joinKey what joins it with findings of other signatures; null when nothing does
 * @param missing the first line of the signature that was not seen; null for a match
 * @param shortfalls what keeps it from being a match, as far as the log tells; for readers only
 * @param clock by what its log's zone was solved, or that it could not be; null if the log or the
 *     environment states it, or nothing tells
 */
public record Finding(
    String advisory,
    String signature,
    boolean match,
    Strength strength,
    String host,
    String file,
    long line,
    @Nullable Instant earliest,
    @Nullable Instant latest,
    Map<String, String> captures,
    @Nullable String joinKey,
    @Nullable String missing,
    List<Shortfall> shortfalls,
    @Nullable SolvedClock clock)
    implements Observation {

  private static final int FEW = 10;

  public Finding {
    captures = Map.copyOf(captures);
    shortfalls = List.copyOf(shortfalls);
  }

  /** When the finding happened, held against a time at which something changed. */
  public Age against(Window change) {
    Instant first = earliest;
    Instant last = latest;
    if (first == null || last == null) {
      return Age.UNKNOWN;
    }
    if (last.isBefore(change.from())) {
      return Age.BEFORE;
    }
    return first.isBefore(change.to()) ? Age.UNKNOWN : Age.AFTER;
  }

  /**
   * Whether it may have been there on a day, wherever on earth that is. What was certainly written
   * later was not.
   */
  public boolean isBy(LocalDate day) {
    Instant first = earliest;
    return first == null || first.isBefore(Window.on(day).to());
  }

  /** The first few of many findings, by host, file and line: enough for a reader. */
  public static List<Finding> first(Collection<?> findings) {
    return findings.stream()
        .map(Finding.class::cast)
        .sorted(
            Comparator.comparing(Finding::file)
                .thenComparing(Finding::line)
                .thenComparing(Finding::signature))
        .limit(FEW)
        .toList();
  }

  /** The order of a finding and a change. */
  public enum Age {
    BEFORE,
    AFTER,
    UNKNOWN
  }

  @Override
  public String sentence() {
    return match ? "observed-match" : "observed-near-miss";
  }

  @Override
  public Map<String, Object> values() {
    String gone = missing;
    return Map.of(
        "host",
        host,
        "file",
        file,
        "line",
        line,
        "signature",
        new Term.SignatureTitle(advisory, signature),
        "key",
        joinKey == null ? "" : joinKey,
        "missing",
        gone == null ? "" : gone);
  }

  @Override
  public Source source() {
    return new Source(Source.Kind.LOG, file + ":" + line);
  }
}
