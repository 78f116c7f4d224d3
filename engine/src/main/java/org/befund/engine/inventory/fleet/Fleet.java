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

  /** Of as many things at most that matter to nobody it is kept that they do not. */
  private static final int MOST_IDLE = 1 << 16;

  private final Judge judge;
  private final Map<Said, Known> known = new ConcurrentHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final Map<Said, Known> idle = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> hosts = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> hostsAsSpelled = new ConcurrentHashMap<>();
  private final Object growing = new Object();
  private volatile Slot[] slots = new Slot[1 << 10];
  private volatile int filled;
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
    return filled;
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
    Map<String, Integer> of = hostsAsSpelled.get(group);
    if (of == null) {
      of = hostsAsSpelled.computeIfAbsent(group, this::hostsOf);
    }
    String key = name.toLowerCase(Locale.ROOT);
    Integer number = of.get(key);
    if (number == null) {
      number = of.computeIfAbsent(key, k -> fill(new Slot(group, name)));
    }
    Slot slot = slots[number];
    synchronized (locks[number % LOCKS]) {
      slot.spelled(name);
    }
    return number;
  }

  private Map<String, Integer> hostsOf(String group) {
    return hosts.computeIfAbsent(groups.key(group), key -> new ConcurrentHashMap<>());
  }

  private int fill(Slot slot) {
    synchronized (growing) {
      int number = filled;
      if (number == slots.length) {
        slots = Arrays.copyOf(slots, number * 2);
      }
      slots[number] = slot;
      filled = number + 1;
      return number;
    }
  }

  /** Whether any verdict can depend on something that is not said of any host yet. */
  public boolean wouldMatter(Said what) {
    return judge.of(what).matters();
  }

  /** What is known of something that is said; looked at when it is new. */
  public Known known(Said what) {
    Known found = known.get(what);
    if (found == null) {
      found = idle.get(what);
    }
    if (found != null) {
      return found;
    }
    Worth worth = judge.of(what);
    if (!worth.matters()) {
      Known none = new Known(-1, worth);
      if (idle.size() < MOST_IDLE) {
        idle.put(what, none);
      }
      return none;
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
      slot.add(what.number());
    }
  }

  /**
   * Takes the environment of a host out, into a fleet of its own. Nothing may be added meanwhile.
   */
  public Fleet rest(int host) {
    Fleet rest = new Fleet(judge);
    rest.unreadOfAny = unreadOfAny;
    String group = Spellings.folded(slots[host].group());
    int kept = 0;
    for (int i = 0; i < filled; i++) {
      Slot slot = slots[i];
      if (Spellings.folded(slot.group()).equals(group)) {
        int number = rest.host(slot.group(), slot.name());
        for (int each : slot.numbers()) {
          rest.add(number, rest.known(said.get(each)));
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
    Slot[] all = Arrays.copyOf(slots, filled);
    slots = new Slot[0];
    filled = 0;
    hosts.clear();
    hostsAsSpelled.clear();
    known.clear();
    idle.clear();
    return new Roll(all, said, groups).members(alone);
  }
}
