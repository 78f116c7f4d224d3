package org.befund.engine.scan;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.LogEvidence;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogWitness;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.evidence.Tally;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.LogSignature;

/** Looks through logs for the signatures of some advisories. Safe for use by several threads. */
public final class Scanner {
  private final Map<String, Named> names = new HashMap<>();
  private final LogsRead progress = new LogsRead();
  private final EvidenceReader reader;

  private record Named(Advisory advisory, LogSignature signature) {}

  /** A scanner for the signatures of these advisories. */
  public Scanner(Collection<Advisory> advisories) {
    for (Advisory advisory : advisories) {
      for (LogSignature signature : advisory.signatures()) {
        names.put(Evaluator.qualified(advisory, signature), new Named(advisory, signature));
      }
    }
    reader = new EvidenceReader(Evaluator.signatures(advisories), LogWitness.NONE, progress);
  }

  /** How far it is. */
  public LogsRead progress() {
    return progress;
  }

  /**
   * Looks through logs, several at a time.
   *
   * @param files where they are
   * @param logs takes what is to be told of each, in the order in which they are found
   */
  public void scan(List<LogFile> files, Consumer<ScannedLog> logs) {
    reader.read(files, evidence -> logs.accept(scanned(evidence)));
  }

  /**
   * Looks through what comes in, packed or not.
   *
   * @param file names it
   * @param in not closed
   */
  public void scan(LogFile file, InputStream in, Consumer<ScannedLog> logs) {
    reader.read(file, in, evidence -> logs.accept(scanned(evidence)));
  }

  private ScannedLog scanned(LogEvidence evidence) {
    List<Sighting> sightings = new ArrayList<>();
    Map<String, Long> kept = new HashMap<>();
    for (Finding finding : evidence.findings()) {
      Named named = named(finding.signature());
      sightings.add(new Sighting(named.advisory().id(), named.signature(), finding));
      kept.merge(finding.signature(), 1L, Long::sum);
    }
    List<ScannedLog.Surplus> more = new ArrayList<>();
    for (Tally tally : evidence.tallies()) {
      long all = tally.matches() + tally.nearMisses();
      long surplus = all - kept.getOrDefault(tally.signature(), 0L);
      if (surplus > 0) {
        Named named = named(tally.signature());
        more.add(
            new ScannedLog.Surplus(
                named.advisory().id(),
                named.signature().pattern().id(),
                tally.host(),
                tally.file(),
                tally.matches() > 0,
                surplus));
      }
    }
    return new ScannedLog(
        evidence.log(), sightings, more, evidence.problems(), evidence.passedOver());
  }

  private Named named(String qualified) {
    return Objects.requireNonNull(names.get(qualified));
  }
}
