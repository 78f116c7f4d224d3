package org.befund.engine.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.recognition.Observations.Seen;
import org.befund.kb.catalogue.Catalogue;
import org.befund.rules.observation.Observation;

/** Recognises what environments say by the names and numbers of one catalogue. */
public final class Recogniser {
  private final ProductObserver products;
  private final DetailObserver details;
  private final ThingObserver things;
  private final Completeness completeness;

  public Recogniser(Catalogue catalogue) {
    this.products = new ProductObserver(catalogue);
    this.details = new DetailObserver(new FolderNames(catalogue));
    this.things = new ThingObserver(catalogue);
    this.completeness = new Completeness(catalogue);
  }

  /** Turns an environment into facts. What cannot be read becomes unknown, with a note. */
  public Observations observe(Environment environment) {
    Map<String, Seen> byHost = new LinkedHashMap<>();
    for (Host host : environment.hosts()) {
      byHost.put(host.name(), observe(environment, host));
    }
    return new Observations(environment, byHost);
  }

  /**
   * Observes an environment that was observed before and of which some hosts have changed since;
   * only those are looked at.
   *
   * @param before the observations of the environment as it was
   */
  public Observations observe(Environment changed, Observations before) {
    Environment was = before.environment();
    if (!changed.complete().equals(was.complete()) || !changed.file().equals(was.file())) {
      return observe(changed);
    }
    Map<String, Seen> seen = new LinkedHashMap<>();
    if (!hasSameHosts(changed, was)) {
      Map<String, Host> hosts = new HashMap<>();
      was.hosts().forEach(host -> hosts.put(host.name(), host));
      for (Host host : changed.hosts()) {
        boolean same = hosts.get(host.name()) == host;
        seen.put(host.name(), same ? before.seen(host.name()) : observe(changed, host));
      }
      return new Observations(changed, seen);
    }
    for (int i = 0; i < changed.hosts().size(); i++) {
      Host host = changed.hosts().get(i);
      if (host != was.hosts().get(i)) {
        seen.put(host.name(), observe(changed, host));
      }
    }
    return before.with(changed, seen);
  }

  /** What the description of one host says by itself, without the rest of its environment. */
  public List<Observation> observe(Host host) {
    return observe(new Environment("", "", List.of(), List.of(host)), host).observations();
  }

  /**
   * Turns an environment into facts that all name one place, not lines: what is said of a host in
   * many exports stands nowhere as a whole.
   */
  public Observations observe(Environment environment, String place) {
    Map<String, Seen> byHost = new LinkedHashMap<>();
    for (Host host : environment.hosts()) {
      byHost.put(host.name(), observe(environment, host, new Notes(environment.file(), place)));
    }
    return new Observations(environment, byHost);
  }

  private static boolean hasSameHosts(Environment one, Environment other) {
    int size = one.hosts().size();
    boolean same = size == other.hosts().size();
    for (int i = 0; same && i < size; i++) {
      same = one.hosts().get(i).name().equals(other.hosts().get(i).name());
    }
    return same;
  }

  private Seen observe(Environment environment, Host host) {
    return observe(environment, host, new Notes(environment.file()));
  }

  private Seen observe(Environment environment, Host host, Notes notes) {
    Sightings seen = new Sightings(host.name(), notes);
    products.observe(host, seen);
    details.observe(host, seen);
    things.observe(host, seen);
    completeness.check(environment, host, notes);
    completeness.observe(environment, host, seen);
    return new Seen(seen.observations(), notes.problems());
  }
}
