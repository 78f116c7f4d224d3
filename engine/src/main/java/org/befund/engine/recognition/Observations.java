package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.ListName;
import org.befund.kb.document.Located;
import org.befund.kb.document.Problem;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ServedHost;

/** What an environment says, as facts in the words of the catalogue. */
public final class Observations {

  /** What was observed on one host, and what of it could not be read. */
  record Seen(List<Observation> observations, List<Problem> notes) {
    static final Seen NOTHING = new Seen(List.of(), List.of());

    Seen {
      observations = List.copyOf(observations);
      notes = List.copyOf(notes);
    }
  }

  private final Environment environment;
  private final Map<String, Seen> byHost;
  private final Map<String, Seen> changed;
  private final Serving serving;

  Observations(Environment environment, Map<String, Seen> byHost) {
    this.environment = environment;
    this.byHost = Collections.unmodifiableMap(new LinkedHashMap<>(byHost));
    this.changed = Map.of();
    this.serving = new Serving(environment);
  }

  private Observations(
      Environment environment, Observations before, Map<String, Seen> changed, Serving serving) {
    this.environment = environment;
    this.byHost = before.byHost;
    this.changed = changed;
    this.serving = serving;
  }

  /**
   * The observations of the same environment with some hosts changed.
   *
   * @param now the environment; its hosts have the same names in the same order
   * @param seen what is observed now on each host that changed
   */
  Observations with(Environment now, Map<String, Seen> seen) {
    Map<String, Seen> all = new LinkedHashMap<>(changed);
    all.putAll(seen);
    return new Observations(now, this, all, serving.of(now));
  }

  /**
   * The hosts of which something else may have been observed than in other observations; empty when
   * the two are not of the same hosts.
   */
  public Optional<Set<String>> changesFrom(Observations other) {
    if (byHost != other.byHost) {
      return Optional.empty();
    }
    Set<String> hosts = new LinkedHashSet<>(other.changed.keySet());
    hosts.addAll(changed.keySet());
    return Optional.of(hosts);
  }

  Seen seen(String host) {
    Seen now = changed.get(host);
    return now != null ? now : byHost.getOrDefault(host, Seen.NOTHING);
  }

  /** The environment that was observed. */
  public Environment environment() {
    return environment;
  }

  /** The names of the hosts in the order of the environment. */
  public Set<String> hosts() {
    return byHost.keySet();
  }

  /** What was observed on a host; empty for a host that the environment does not have. */
  public List<Observation> of(String host) {
    return seen(host).observations();
  }

  /** Which host serves which. */
  public Serving serving() {
    return serving;
  }

  /** The hosts that a host serves, or may serve because nobody said who does; never itself. */
  public List<ServedHost> servedBy(String server) {
    List<ServedHost> pairs = new ArrayList<>();
    serving.byAny().forEach(host -> add(server, host, pairs));
    serving.by(server).forEach(host -> add(server, host, pairs));
    return pairs;
  }

  private static void add(String server, String host, List<ServedHost> pairs) {
    if (!Serving.isSame(server, host)) {
      pairs.add(new ServedHost(server, host));
    }
  }

  /** That the hosts which a server serves are all listed; empty when nobody said so. */
  public Optional<CompleteList> completeHosts(String server) {
    for (Located<String> list : environment.complete()) {
      if (list.value().equals(ListName.HOSTS)) {
        Notes places = new Notes(environment.file());
        return Optional.of(new CompleteList(server, ListName.HOSTS, places.source(list.at())));
      }
    }
    return Optional.empty();
  }

  /** What could not be read or does not go together, and was taken as unknown. */
  public List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    hosts().forEach(host -> notes.addAll(seen(host).notes()));
    return notes;
  }
}
