package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;

/** Which host of an environment serves which. Case and spaces around names do not matter. */
public final class Serving {
  private final List<Host> hosts;
  private final List<String> byAny = new ArrayList<>();
  private final Set<String> anyHosts = new HashSet<>();
  private final Map<String, List<String>> byServer = new HashMap<>();
  private final Map<String, Set<String>> hostsByServer = new HashMap<>();

  Serving(Environment environment) {
    hosts = environment.hosts();
    for (Host host : hosts) {
      List<String> servers = host.servedBy();
      if (servers == null) {
        byAny.add(host.name());
        anyHosts.add(host.name());
      } else {
        servers.stream().map(Serving::folded).distinct().forEach(server -> add(server, host));
      }
    }
  }

  private void add(String server, Host host) {
    byServer.computeIfAbsent(server, name -> new ArrayList<>()).add(host.name());
    hostsByServer.computeIfAbsent(server, name -> new HashSet<>()).add(host.name());
  }

  /** That of an environment with the same hosts; this one where nothing changed in it. */
  Serving of(Environment now) {
    Iterator<Host> before = hosts.iterator();
    for (Host host : now.hosts()) {
      Host was = before.next();
      if (was != host && !Objects.equals(was.servedBy(), host.servedBy())) {
        return new Serving(now);
      }
    }
    return this;
  }

  /** The hosts that any other host may serve, as nobody said who does. */
  public List<String> byAny() {
    return byAny;
  }

  /** The hosts that are stated to be served by a host; perhaps itself among them. */
  public List<String> by(String server) {
    return byServer.getOrDefault(folded(server), List.of());
  }

  /** Whether a server serves a host, or may serve it. */
  public boolean serves(String server, String host) {
    return !isSame(server, host)
        && (anyHosts.contains(host)
            || hostsByServer.getOrDefault(folded(server), Set.of()).contains(host));
  }

  static boolean isSame(String host, String other) {
    return folded(host).equals(folded(other));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
