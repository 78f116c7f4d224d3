package org.befund.engine.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.observation.Observation;

/** Recognises what environments say by the names and numbers of one catalogue. */
public final class Recogniser {
  private final ProductObserver products;
  private final DetailObserver details;

  public Recogniser(Catalogue catalogue) {
    this.products = new ProductObserver(catalogue);
    this.details = new DetailObserver(new FolderNames(catalogue));
  }

  /** Turns an environment into facts. What cannot be read becomes unknown, with a note. */
  public Observations observe(Environment environment) {
    Notes notes = new Notes(environment.file());
    Map<String, List<Observation>> byHost = new LinkedHashMap<>();
    for (Host host : environment.hosts()) {
      Sightings seen = new Sightings(host.name(), notes);
      products.observe(host, seen);
      details.observe(host, seen);
      Completeness.observe(environment, host, seen);
      byHost.put(host.name(), seen.observations());
    }
    return new Observations(environment, byHost, notes);
  }
}
