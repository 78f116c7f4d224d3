package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.document.Position;
import org.befund.rules.Source;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;

/** Collects what is observed on one host. */
final class Sightings {
  final String host;
  final Notes notes;
  private final List<Observation> observations = new ArrayList<>();
  private final Set<Observation> exactly = new HashSet<>();
  private final Set<List<Object>> said = new HashSet<>();

  Sightings(String host, Notes notes) {
    this.host = host;
    this.notes = notes;
  }

  /** Adds an observation; what is the same in every part, place included, counts once. */
  void add(Observation observation) {
    if (exactly.add(observation)) {
      observations.add(observation);
    }
  }

  /** Adds an observation unless one that says the same was added; lists repeat their entries. */
  void addOnce(Observation observation) {
    if (said.add(List.of(observation.getClass(), observation.values(), said(observation)))) {
      observations.add(observation);
    }
  }

  private static Object said(Observation observation) {
    return observation instanceof InstalledProduct product
        ? List.of(product.releases(), String.valueOf(product.version()), product.variant())
        : "";
  }

  Source source(Position at) {
    return notes.source(at);
  }

  List<Observation> observations() {
    return List.copyOf(observations);
  }
}
