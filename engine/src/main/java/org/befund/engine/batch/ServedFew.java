package org.befund.engine.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.fleet.Said;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.observation.Observation;

/**
 * The hosts that servers of one environment serve, as one advisory can tell them apart. Of hosts
 * that are alike a few stand for all, as in a single evaluation. A verdict does not depend on how
 * they are called, so servers of other environments that serve the same share it.
 */
final class ServedFew {
  /** As many of the hosts that are alike are told to the rules, and so to the reader. */
  private static final int FEW = 10;

  /**
   * What a host serves.
   *
   * @param likenesses of each served host, in order, what matters of it
   * @param names the names of these hosts, as they stand in texts of the form
   * @param hosts what matters of each, by what stands for its name; asked for where it is new
   */
  record Served(
      List<Likeness> likenesses,
      List<byte[]> names,
      Supplier<Map<String, List<Observation>>> hosts) {
    static final Served NONE = new Served(List.of(), List.of(), Map::of);
  }

  /** A host with its place in the order in which hosts are told. */
  private record Told(Fleet.Member member, int place, Likeness likeness) {
    String key() {
      return folded(member.name());
    }
  }

  private final Advisory advisory;
  private final Verdicts verdicts;
  private final Members members;
  private final LineForm form;
  private final Map<Likeness, List<Told>> ofAny = new LinkedHashMap<>();
  private final Map<String, Map<Likeness, List<Told>>> byServer = new HashMap<>();
  private final Set<String> among = new HashSet<>();
  private final Map<String, Served> known = new HashMap<>();
  private int next;

  ServedFew(Advisory advisory, Verdicts verdicts, Members members, LineForm form) {
    this.advisory = advisory;
    this.verdicts = verdicts;
    this.members = members;
    this.form = form;
  }

  /** Adds a host of the environment, in their order. */
  void add(Fleet.Member member, Kind kind) {
    Likeness likeness = verdicts.likeness(advisory, kind);
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
  private void add(Told told, Map<Likeness, List<Told>> alike) {
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
    Map<Likeness, List<Told>> alike = new LinkedHashMap<>();
    for (Told told : all) {
      List<Told> few = alike.computeIfAbsent(told.likeness(), key -> new ArrayList<>());
      if (few.size() < FEW) {
        few.add(told);
      }
    }
    List<Told> served = alike.values().stream().flatMap(List::stream).toList();
    List<Likeness> likenesses = new ArrayList<>();
    List<byte[]> names = new ArrayList<>();
    for (Told told : served) {
      likenesses.add(told.likeness());
      names.add(form.name(told.member().name()).getBytes(StandardCharsets.UTF_8));
    }
    return new Served(likenesses, names, () -> observed(served));
  }

  /**
   * What matters of some hosts, in their order, which are called by what stands for their names.
   */
  private Map<String, List<Observation>> observed(List<Told> hosts) {
    Map<String, List<Observation>> observed = new LinkedHashMap<>();
    for (Told told : hosts) {
      String name = LineTemplate.served(observed.size());
      List<Said> said = members.said(told.member().numbers());
      observed.put(name, verdicts.ofServed(advisory, verdicts.observe(name, said).of(name)));
    }
    return observed;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
