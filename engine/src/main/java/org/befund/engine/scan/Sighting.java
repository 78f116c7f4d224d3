package org.befund.engine.scan;

import java.time.ZoneOffset;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.clock.ClockOffset;
import org.befund.engine.evidence.clock.Clocks;
import org.befund.kb.advisory.LogSignature;
import org.jspecify.annotations.Nullable;

/**
 * A finding of an advisory's signature.
 *
 * @param advisory the advisory's id
 * @param signature the signature that was seen, or nearly
 * @param finding where and when
 * @param clock by what its log's zone was solved, or why it could not be; null if the log states
 *     its zone, or nothing is known of it
 */
public record Sighting(
    String advisory, LogSignature signature, Finding finding, @Nullable ClockOffset clock) {

  /** A sighting of which only its own log tells when it was. */
  public Sighting(String advisory, LogSignature signature, Finding finding) {
    this(advisory, signature, finding, null);
  }

  /** Whether the time in UTC is not known by the log itself. */
  public boolean lacksZone() {
    return finding.time().offset() == null;
  }

  /** The same with what is known of the clocks. */
  public Sighting by(Clocks clocks) {
    ClockOffset known = clocks.of(finding);
    ZoneOffset zone = known == null ? null : known.zone();
    return known == null
        ? this
        : new Sighting(advisory, signature, finding.at(finding.time().orOffset(zone)), known);
  }

  /** Whether all of the signature was seen. */
  public boolean match() {
    return finding.kind() == Finding.Kind.MATCH;
  }
}
