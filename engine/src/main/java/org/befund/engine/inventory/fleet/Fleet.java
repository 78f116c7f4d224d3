package org.befund.engine.inventory.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of very many hosts. What is said of them is kept once and hosts hold its numbers;
 * what cannot matter to any verdict is not kept at all. Hosts may be added to by several threads.
 */
public final class Fleet {

  /** Tells what matters of what is said. */
  public interface Judge {
    /** Looks at one thing for the first time. Called by several threads. */
    Worth of(Said said);
  }

  /**
   * What one thing that is said is worth.
   *
   * @param matters whether any verdict can depend on it
   * @param dated whether the day of its installation may matter too
   * @param note what of it could not be read; null when all could
   */
  public record Worth(boolean matters, boolean dated, @Nullable String note) {}

  /**
   * Something that is said, as it is kept.
   *
   * @param number its number; -1 when it is not kept
   */
  public record Known(int number, Worth worth) {}

  /**
   * A host with all that is said of it.
   *
   * @param environment the environment that it belongs to
   * @param name its name in one of the spellings of the exports
   * @param numbers what is said of it, ascending, without repetition
   */
  public record Member(String environment, String name, int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Member member
          && environment.equals(member.environment)
          && name.equals(member.name)
          && Arrays.equals(numbers, member.numbers);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * environment.hashCode() + name.hashCode()) + Arrays.hashCode(numbers);
    }
  }

  private static final int LOCKS = 1024;
  private static final int[] NOTHING = {};

  /** One host of one group while it is read. */
  private static final class Slot {
    private final String group;
    private String name;
    private int[] numbers = NOTHING;
    private int count;

    Slot(String group, String name) {
      this.group = group;
      this.name = name;
    }
  }

  private final Judge judge;
  private final Map<Said, Known> known = new ConcurrentHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
  private final Object growing = new Object();
  private volatile Slot[] slots = new Slot[1 << 10];
  private int filled;
  private final Spellings groups = new Spellings();
  private final Object[] locks = new Object[LOCKS];
  private volatile boolean unreadOfAny;

  /** A fleet of which nothing is known yet. */
  public Fleet(Judge judge) {
    this.judge = judge;
    Arrays.setAll(locks, i -> new Object());
  }

  /** How many hosts were named. */
  public int size() {
    return hosts.size();
  }

  /** Takes note that something could not be read which may be about any host. */
  public void unreadOfAny() {
    unreadOfAny = true;
  }

  /** Whether something could not be read which may be about any host. */
  public boolean hasUnread() {
    return unreadOfAny;
  }

  /** The number of a host; the same for every spelling of its name. */
  public int host(String group, String name) {
    String key = groups.key(group) + "\0" + name.toLowerCase(Locale.ROOT);
    Integer number = hosts.get(key);
    if (number == null) {
      number =
          hosts.computeIfAbsent(
              key,
              k -> {
                synchronized (growing) {
                  if (filled == slots.length) {
                    slots = Arrays.copyOf(slots, filled * 2);
                  }
                  slots[filled] = new Slot(group, name);
                  return filled++;
                }
              });
    }
    Slot slot = slots[number];
    synchronized (locks[number % LOCKS]) {
      // the same spelling whichever comes first
      if (name.compareTo(slot.name) < 0) {
        slot.name = name;
      }
    }
    return number;
  }

  /** Whether any verdict can depend on something that is not said of any host yet. */
  public boolean wouldMatter(Said what) {
    return judge.of(what).matters();
  }

  /** What is known of something that is said; looked at when it is new. */
  public Known known(Said what) {
    Known found = known.get(what);
    if (found != null) {
      return found;
    }
    Worth worth = judge.of(what);
    if (!worth.matters()) {
      return new Known(-1, worth);
    }
    return known.computeIfAbsent(
        what,
        key -> {
          synchronized (said) {
            said.add(what);
            return new Known(said.size() - 1, worth);
          }
        });
  }

  /** Says something of a host. */
  public void add(int host, Known what) {
    if (what.number() < 0) {
      return;
    }
    Slot slot = slots[host];
    synchronized (locks[host % LOCKS]) {
      for (int i = 0; i < slot.count; i++) {
        if (slot.numbers[i] == what.number()) {
          return;
        }
      }
      if (slot.count == slot.numbers.length) {
        slot.numbers = Arrays.copyOf(slot.numbers, Math.max(4, slot.count * 2));
      }
      slot.numbers[slot.count++] = what.number();
    }
  }

  /**
   * Takes the environment of a host out, into a fleet of its own. Nothing may be added meanwhile.
   */
  public Fleet rest(int host) {
    Fleet rest = new Fleet(judge);
    rest.unreadOfAny = unreadOfAny;
    String group = Spellings.folded(slots[host].group);
    int kept = 0;
    for (int i = 0; i < filled; i++) {
      Slot slot = slots[i];
      if (Spellings.folded(slot.group).equals(group)) {
        int number = rest.host(slot.group, slot.name);
        for (int k = 0; k < slot.count; k++) {
          rest.add(number, rest.known(said.get(slot.numbers[k])));
        }
      } else {
        slots[kept++] = slot;
      }
    }
    filled = kept;
    return rest;
  }

  /**
   * The hosts in the order of environments and names. Nothing may be added any more. What was said
   * is numbered anew, so that the order in which it was read does not matter.
   *
   * @param alone the name of the environment of hosts that belong to no group
   */
  public Members members(String alone) {
    int[] ranks = new int[said.size()];
    List<Integer> order = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      order.add(i);
      keys.add(said.get(i).toString());
    }
    order.sort((a, b) -> keys.get(a).compareTo(keys.get(b)));
    List<Said> sorted = new ArrayList<>();
    for (int rank = 0; rank < order.size(); rank++) {
      ranks[order.get(rank)] = rank;
      sorted.add(said.get(order.get(rank)));
    }
    Map<String, Slot> inGroups = new ConcurrentHashMap<>();
    List<Slot> stray = new ArrayList<>();
    List<Slot> kept = new ArrayList<>(filled);
    for (Slot slot : Arrays.copyOf(slots, filled)) {
      renumber(slot, ranks);
      if (slot.group.isEmpty()) {
        stray.add(slot);
      } else {
        kept.add(slot);
      }
    }
    if (!stray.isEmpty() && !kept.isEmpty()) {
      // An export that does not tell the group speaks of the one host of that name which is known.
      Map<String, Integer> times = new ConcurrentHashMap<>();
      for (Slot slot : kept) {
        String name = slot.name.toLowerCase(Locale.ROOT);
        times.merge(name, 1, Integer::sum);
        inGroups.put(name, slot);
      }
      for (Slot slot : stray) {
        String name = slot.name.toLowerCase(Locale.ROOT);
        Slot other = inGroups.get(name);
        if (other != null && times.getOrDefault(name, 0) == 1) {
          merge(slot, other);
        } else {
          kept.add(slot);
        }
      }
    } else {
      kept.addAll(stray);
    }
    Member[] members = new Member[kept.size()];
    for (int i = 0; i < members.length; i++) {
      Slot slot = kept.get(i);
      String environment = slot.group.isEmpty() ? alone : groups.of(slot.group);
      members[i] = new Member(environment, slot.name, slot.numbers);
    }
    slots = new Slot[0];
    filled = 0;
    hosts.clear();
    known.clear();
    Arrays.parallelSort(
        members,
        (a, b) -> {
          int environments = a.environment().compareTo(b.environment());
          int names = environments != 0 ? environments : a.name().compareToIgnoreCase(b.name());
          return names != 0 ? names : a.name().compareTo(b.name());
        });
    return new Members(sorted, List.of(members));
  }

  private static void renumber(Slot slot, int[] ranks) {
    int[] numbers = Arrays.copyOf(slot.numbers, slot.count);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ranks[numbers[i]];
    }
    Arrays.sort(numbers);
    slot.numbers = numbers;
  }

  private static void merge(Slot from, Slot to) {
    int[] all = Arrays.copyOf(to.numbers, to.numbers.length + from.numbers.length);
    System.arraycopy(from.numbers, 0, all, to.numbers.length, from.numbers.length);
    to.numbers = Arrays.stream(all).sorted().distinct().toArray();
    if (from.name.compareTo(to.name) < 0) {
      to.name = from.name;
    }
  }
}
