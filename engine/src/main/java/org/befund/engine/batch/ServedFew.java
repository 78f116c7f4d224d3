package org.befund.engine.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.engine.inventory.Fleet;
import org.befund.engine.inventory.Members;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.observation.Observation;

/**
 * The hosts that servers of one environment serve, as one advisory can tell them apart. Of hosts
 * that are alike a few stand for all, as in a single evaluation.
 */
final class ServedFew {
  /** As many of the hosts that are alike are told to the rules, and so to the reader. */
  private static final int FEW = 10;

  /** What a host serves. */
  static final class Served {
    static final Served NONE = new Served(Map.of());

    private final Map<String, List<Observation>> hosts;

    Served(Map<String, List<Observation>> hosts) {
      this.hosts = hosts;
    }

    /** By name, what of each matters. */
    Map<String, List<Observation>> hosts() {
      return hosts;
    }
  }

  /** A host with its place in the order in which hosts are told. */
  private record Told(Fleet.Member member, int place, List<Observation> likeness) {
    String key() {
      return folded(member.name());
    }
  }

  private final Advisory advisory;
  private final Verdicts verdicts;
  private final Members members;
  private final Map<List<Observation>, List<Told>> ofAny = new LinkedHashMap<>();
  private final Map<String, Map<List<Observation>, List<Told>>> byServer = new HashMap<>();
  private final Set<String> among = new HashSet<>();
  private final Map<String, Served> known = new HashMap<>();
  private int next;

  ServedFew(Advisory advisory, Verdicts verdicts, Members members) {
    this.advisory = advisory;
    this.verdicts = verdicts;
    this.members = members;
  }

  /** Adds a host of the environment, in their order. */
  void add(Fleet.Member member, Kind kind) {
    List<Observation> likeness = verdicts.ofServed(advisory, kind.observations());
    List<String> servers = kind.servers();
    int place = next++;
    if (servers == null) {
      add(new Told(member, place, likeness), ofAny);
    } else {
      for (String server : servers.stream().map(ServedFew::folded).distinct().toList()) {
        // those of whom it is stated are told after the others
        add(
            new Told(member, place, likeness),
            byServer.computeIfAbsent(server, key -> new LinkedHashMap<>()));
      }
    }
  }

  /** One more than a few of each likeness: the server itself may be among them. */
  private void add(Told told, Map<List<Observation>, List<Told>> alike) {
    List<Told> few = alike.computeIfAbsent(told.likeness(), key -> new ArrayList<>());
    if (few.size() <= FEW) {
      few.add(told);
      among.add(told.key());
    }
  }

  /** What a host serves; the same for all hosts for which it is the same. */
  synchronized Served of(String server) {
    String name = folded(server);
    boolean special = byServer.containsKey(name) || among.contains(name);
    return known.computeIfAbsent(special ? name : "", key -> gather(name));
  }

  private Served gather(String server) {
    List<Told> all = new ArrayList<>();
    ofAny.values().forEach(all::addAll);
    List<Told> stated = new ArrayList<>();
    byServer.getOrDefault(server, Map.of()).values().forEach(stated::addAll);
    all.sort(Comparator.comparingInt(Told::place));
    stated.sort(Comparator.comparingInt(Told::place));
    all.addAll(stated);
    all.removeIf(told -> told.key().equals(server));
    Map<List<Observation>, Integer> counts = new HashMap<>();
    Map<String, List<Observation>> served = new LinkedHashMap<>();
    for (Told told : all) {
      if (counts.merge(told.likeness(), 1, Integer::sum) <= FEW) {
        String name = told.member().name();
        served.put(
            name,
            verdicts.ofServed(
                advisory, verdicts.observe(name, members.said(told.member().numbers())).of(name)));
      }
    }
    return new Served(served);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
