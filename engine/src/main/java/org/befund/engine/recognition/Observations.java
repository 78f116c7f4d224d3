package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ListName;
import org.befund.kb.document.Located;
import org.befund.kb.document.Problem;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.ServedHost;

/** What an environment says, as facts in the words of the catalogue. */
public final class Observations {
  private final Environment environment;
  private final Map<String, List<Observation>> byHost;
  private final List<Problem> notes;
  private final Notes places;
  private final List<String> servedByAny = new ArrayList<>();
  private final Map<String, List<String>> served = new HashMap<>();

  Observations(Environment environment, Map<String, List<Observation>> byHost, Notes notes) {
    this.environment = environment;
    this.byHost = Collections.unmodifiableMap(new LinkedHashMap<>(byHost));
    this.notes = notes.problems();
    this.places = notes;
    for (Host host : environment.hosts()) {
      List<String> servers = host.servedBy();
      if (servers == null) {
        servedByAny.add(host.name());
      } else {
        servers.stream()
            .map(Observations::folded)
            .distinct()
            .forEach(s -> served.computeIfAbsent(s, name -> new ArrayList<>()).add(host.name()));
      }
    }
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
    return byHost.getOrDefault(host, List.of());
  }

  /** The hosts that a host serves, or may serve because nobody said who does; never itself. */
  public List<ServedHost> servedBy(String server) {
    List<ServedHost> pairs = new ArrayList<>();
    for (List<String> hosts :
        List.of(servedByAny, served.getOrDefault(folded(server), List.of()))) {
      for (String host : hosts) {
        if (!folded(host).equals(folded(server))) {
          pairs.add(new ServedHost(server, host));
        }
      }
    }
    return pairs;
  }

  /** That the hosts which a server serves are all listed; empty when nobody said so. */
  public Optional<CompleteList> completeHosts(String server) {
    for (Located<String> list : environment.complete()) {
      if (list.value().equals(ListName.HOSTS)) {
        return Optional.of(new CompleteList(server, ListName.HOSTS, places.source(list.at())));
      }
    }
    return Optional.empty();
  }

  /** What could not be read or does not go together, and was taken as unknown. */
  public List<Problem> notes() {
    return notes;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
