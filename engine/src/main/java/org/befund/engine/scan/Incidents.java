package org.befund.engine.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.evidence.clock.Clocks;
import org.befund.kb.advisory.Advisory;

/** Joins matches of several logs and hosts by the key that their advisory names. */
public final class Incidents {
  /** More keys than these are not held; the first ones count. */
  private static final int MOST_KEYS = 20_000;

  /** No incident shows more often than this on its own. */
  private static final int MOST_OF_ONE = 16;

  private final Map<String, Advisory.Correlation> correlations = new LinkedHashMap<>();
  private final Map<List<String>, List<Sighting>> byKey = new LinkedHashMap<>();

  /** Incidents of these advisories. */
  public Incidents(Iterable<Advisory> advisories) {
    for (Advisory advisory : advisories) {
      Advisory.Correlation correlation = advisory.correlation();
      if (correlation != null) {
        correlations.put(advisory.id(), correlation);
      }
    }
  }

  /** Takes a sighting; only matches that bear a key are kept. */
  public void add(Sighting sighting) {
    Advisory.Correlation correlation = correlations.get(sighting.advisory());
    if (correlation == null
        || !sighting.match()
        || !correlation.signatures().contains(sighting.signature().pattern().id())) {
      return;
    }
    String key = sighting.finding().captures().get(correlation.capture());
    if (key == null) {
      return;
    }
    List<String> name = List.of(sighting.advisory(), key);
    List<Sighting> joined = byKey.get(name);
    if (joined == null) {
      if (byKey.size() == MOST_KEYS) {
        return;
      }
      joined = new ArrayList<>(2);
      byKey.put(name, joined);
    }
    if (joined.size() < MOST_OF_ONE) {
      joined.add(sighting);
    }
  }

  /** How far the clocks of those logs are apart. */
  public static Clocks clocks(List<Incident> incidents) {
    return Clocks.of(
        incidents.stream()
            .map(incident -> incident.sightings().stream().map(Sighting::finding).toList())
            .toList());
  }

  /** The incidents of which more than one signature tells, in the order in which they were met. */
  public List<Incident> joined() {
    List<Incident> incidents = new ArrayList<>();
    byKey.forEach(
        (name, sightings) -> {
          Set<String> signatures = new HashSet<>();
          sightings.forEach(each -> signatures.add(each.signature().pattern().id()));
          if (signatures.size() > 1) {
            String advisory = name.get(0);
            Advisory.Correlation by = correlations.get(advisory);
            if (by != null) {
              incidents.add(new Incident(advisory, by.capture(), name.get(1), sightings));
            }
          }
        });
    return incidents;
  }
}
