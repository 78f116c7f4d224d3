package org.befund.engine.scan;

import java.util.List;
import org.befund.engine.evidence.clock.Clocks;

/**
 * Matches of several signatures that one captured key joins, as when a client and a server tell of
 * one failure.
 *
 * @param advisory the advisory that says so
 * @param capture the name of the key
 * @param key its value
 * @param sightings one for each signature and host that tells of it
 */
public record Incident(String advisory, String capture, String key, List<Sighting> sightings) {
  public Incident {
    sightings = List.copyOf(sightings);
  }

  /** The same with what is known of the clocks. */
  public Incident by(Clocks clocks) {
    return new Incident(
        advisory, capture, key, sightings.stream().map(each -> each.by(clocks)).toList());
  }
}
