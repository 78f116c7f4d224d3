package org.befund.engine.inventory.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.inventory.fleet.Fleet.Member;

/** Puts the hosts of a fleet into an order that does not depend on that in which they were read. */
final class Roll {
  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Member::name);

  private final Slot[] slots;
  private final List<Said> said;
  private final Spellings groups;

  /**
   * The roll of some hosts.
   *
   * @param said what is said of them, in the order of the numbers that they hold
   * @param groups how their groups are spelled
   */
  Roll(Slot[] slots, List<Said> said, Spellings groups) {
    this.slots = slots;
    this.said = said;
    this.groups = groups;
  }

  /** The hosts in the order of environments and names. */
  Members members(String alone) {
    List<Integer> order = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      order.add(i);
      keys.add(said.get(i).toString());
    }
    order.sort(Comparator.comparing(keys::get));
    int[] ranks = new int[order.size()];
    List<Said> sorted = new ArrayList<>();
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
      sorted.add(said.get(order.get(rank)));
    }
    Arrays.stream(slots).parallel().forEach(slot -> slot.renumber(ranks));
    Map<String, List<Slot>> environments = new HashMap<>();
    Map<String, String> names = new HashMap<>(Map.of("", alone));
    for (Slot slot : kept()) {
      String environment = names.computeIfAbsent(slot.group(), groups::of);
      environments.computeIfAbsent(environment, name -> new ArrayList<>()).add(slot);
    }
    List<Member[]> parts =
        environments.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()
            .parallelStream()
            .map(each -> members(each.getKey(), each.getValue()))
            .toList();
    List<Member> all = new ArrayList<>(slots.length);
    parts.forEach(part -> all.addAll(Arrays.asList(part)));
    return new Members(sorted, all);
  }

  private static Member[] members(String environment, List<Slot> slots) {
    Member[] members = new Member[slots.size()];
    for (int i = 0; i < members.length; i++) {
      Slot slot = slots.get(i);
      members[i] = new Member(environment, slot.name(), slot.numbers());
    }
    Arrays.parallelSort(members, ORDER);
    return members;
  }

  /**
   * All hosts, but for those of no group of whose name one is known in a group: an export that does
   * not tell the group speaks of that one.
   */
  private List<Slot> kept() {
    List<Slot> stray = new ArrayList<>();
    List<Slot> kept = new ArrayList<>(slots.length);
    for (Slot slot : slots) {
      (slot.group().isEmpty() ? stray : kept).add(slot);
    }
    if (stray.isEmpty() || kept.isEmpty()) {
      return stray.isEmpty() ? kept : stray;
    }
    Map<String, List<Slot>> grouped = new HashMap<>();
    for (Slot slot : kept) {
      grouped.computeIfAbsent(key(slot), key -> new ArrayList<>()).add(slot);
    }
    for (Slot slot : stray) {
      List<Slot> others = grouped.getOrDefault(key(slot), List.of());
      if (others.size() == 1) {
        others.get(0).merge(slot);
      } else {
        kept.add(slot);
      }
    }
    return kept;
  }

  private static String key(Slot slot) {
    return slot.name().toLowerCase(Locale.ROOT);
  }
}
