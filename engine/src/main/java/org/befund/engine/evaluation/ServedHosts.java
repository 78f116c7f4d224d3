package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.befund.engine.recognition.Observations;
import org.befund.rules.observation.Observation;

/**
 * The hosts that servers serve, by what the conditions of one advisory can tell apart. Of hosts
 * that are alike a few are enough: what holds of one holds of all. They are gathered once for all
 * servers, as any server may serve most of them.
 */
final class ServedHosts {
  /** As many of the hosts that are alike are told to the rules, and so to the reader. */
  private static final int FEW = 10;

  private final Observations observations;
  private final Mentions mentions;
  private final Map<String, Likeness> likenesses;
  private final List<List<Member>> ofAny;
  private final Map<String, List<Member>> stated = new ConcurrentHashMap<>();

  /** A host with its place in the order in which hosts are told. */
  private record Member(String host, int place, Likeness likeness) {}

  ServedHosts(Observations observations, Mentions mentions) {
    this.observations = observations;
    this.mentions = mentions;
    this.likenesses = new HashMap<>();
    for (String host : observations.hosts()) {
      likenesses.put(host, Likeness.of(relevant(observations, host)));
    }
    ofAny = fewOfEach(observations.serving().byAny(), 0);
  }

  private ServedHosts(ServedHosts before, Observations now, Map<String, Likeness> likenesses) {
    this.observations = now;
    this.mentions = before.mentions;
    this.likenesses = likenesses;
    this.ofAny = fewOfEach(now.serving().byAny(), 0);
  }

  /** Those of other observations of the same environment; these where nothing of them changed. */
  ServedHosts with(Observations now) {
    Set<String> changes = now.changesFrom(observations).orElse(null);
    if (changes == null) {
      return new ServedHosts(now, mentions);
    }
    Map<String, Likeness> changed = new HashMap<>();
    for (String host : changes) {
      List<Observation> relevant = relevant(now, host);
      if (!relevant.equals(likenesses.getOrDefault(host, Likeness.NONE).observations())) {
        changed.put(host, Likeness.of(relevant));
      }
    }
    if (changed.isEmpty() && now.serving() == observations.serving()) {
      return this;
    }
    Map<String, Likeness> all = new HashMap<>(likenesses);
    all.putAll(changed);
    return new ServedHosts(this, now, all);
  }

  private List<Observation> relevant(Observations seen, String host) {
    return mentions.of(seen.of(host));
  }

  /**
   * What was observed of the hosts that a server serves, a few of those that are alike, side by
   * side.
   */
  Map<String, List<Observation>> of(String server) {
    List<Member> members = new ArrayList<>();
    ofAny.forEach(members::addAll);
    members.addAll(stated.computeIfAbsent(server, this::statedFor));
    members.removeIf(member -> !observations.serving().serves(server, member.host()));
    members.sort(Comparator.comparingInt(Member::place));
    Map<Likeness, List<Member>> alike = new LinkedHashMap<>();
    for (Member member : members) {
      List<Member> few = alike.computeIfAbsent(member.likeness(), key -> new ArrayList<>());
      if (few.size() < FEW) {
        few.add(member);
      }
    }
    Map<String, List<Observation>> served = new LinkedHashMap<>();
    alike.values().stream()
        .flatMap(List::stream)
        .forEach(member -> served.put(member.host(), member.likeness().observations()));
    return served;
  }

  private List<Member> statedFor(String server) {
    int after = observations.serving().byAny().size();
    return fewOfEach(observations.serving().by(server), after).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** One more than a few of each likeness: the server itself may be among them. */
  private List<List<Member>> fewOfEach(List<String> hosts, int place) {
    Map<Likeness, List<Member>> alike = new LinkedHashMap<>();
    int next = place;
    for (String host : hosts) {
      Likeness likeness = likenesses.getOrDefault(host, Likeness.NONE);
      List<Member> members = alike.computeIfAbsent(likeness, key -> new ArrayList<>());
      if (members.size() <= FEW) {
        members.add(new Member(host, next, likeness));
      }
      next++;
    }
    return List.copyOf(alike.values());
  }
}
