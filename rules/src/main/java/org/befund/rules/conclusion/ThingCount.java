package org.befund.rules.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.AttributeCheck;
import org.befund.rules.knowledge.Sought;
import org.befund.rules.observation.ObservedThing;
import org.jspecify.annotations.Nullable;

/** Counts how many of the things of a declared kind that a condition asks for are there. */
public final class ThingCount {
  private final Sought sought;
  private final List<ObservedThing> there = new ArrayList<>();
  private final List<ObservedThing> gone = new ArrayList<>();

  private ThingCount(Sought sought, Collection<?> things) {
    this.sought = sought;
    for (Object each : things) {
      ObservedThing thing = (ObservedThing) each;
      (thing.exists() == Truth.FALSE ? gone : there).add(thing);
    }
  }

  /**
   * The tally of a condition on things.
   *
   * @param things the things of the kind that were observed on the host
   * @param complete the statements that the list of such things is complete
   */
  public static Tally of(
      String host, Sought sought, Collection<?> things, Collection<?> complete, Grounds grounds) {
    List<Premise> lists = complete.stream().map(Premise.class::cast).toList();
    ThingCount counter = new ThingCount(sought, things);
    Tally.Count count = new Tally.Count();
    for (Sought.Item item : sought.items()) {
      if (sought.readable()) {
        counter.count(item, lists, count);
      } else {
        count.add(Tally.named(item.name()), Truth.UNKNOWN, List.of());
      }
    }
    return count.sum(host, sought.condition(), grounds);
  }

  private void count(Sought.Item item, List<Premise> lists, Tally.Count count) {
    String name = Tally.named(item.name());
    List<ObservedThing> so = new ArrayList<>();
    List<ObservedThing> open = new ArrayList<>();
    List<ObservedThing> other = new ArrayList<>();
    for (ObservedThing thing : there) {
      Truth meets = sought.meets(item, thing);
      if (meets == Truth.FALSE) {
        other.add(thing);
      } else if (meets == Truth.TRUE && thing.exists() == Truth.TRUE) {
        so.add(thing);
      } else {
        open.add(thing);
      }
    }
    Set<ObservedThing> torn = new LinkedHashSet<>();
    List<ObservedThing> sound = new ArrayList<>();
    for (ObservedThing thing : so) {
      List<ObservedThing> against = against(thing, other);
      if (against.isEmpty()) {
        sound.add(thing);
      } else {
        torn.add(thing);
        torn.addAll(against);
      }
    }
    List<ObservedThing> denied = new ArrayList<>();
    other.stream().filter(thing -> isTheOne(item, thing)).forEach(denied::add);
    gone.stream().filter(thing -> rulesOut(item, thing)).forEach(denied::add);
    if (!sound.isEmpty()) {
      count.add(name, Truth.TRUE, sound);
    } else if (!torn.isEmpty()) {
      count.addContradiction(name, torn);
    } else if (!denied.isEmpty()) {
      count.add(name, Truth.FALSE, denied);
    } else if (!open.isEmpty()) {
      count.add(name, Truth.UNKNOWN, open);
    } else {
      count.add(name, lists.isEmpty() ? Truth.UNKNOWN : Truth.FALSE, lists);
    }
  }

  /** What says of the same thing that it is otherwise, or that it is not there. */
  private List<ObservedThing> against(ObservedThing thing, List<ObservedThing> other) {
    List<ObservedThing> against = new ArrayList<>();
    other.stream().filter(each -> isSame(each, thing)).forEach(against::add);
    gone.stream().filter(each -> isOf(each, thing)).forEach(against::add);
    return against;
  }

  /** Whether two entries are of one thing: what identifies it is known of both, and equal. */
  private boolean isSame(ObservedThing one, ObservedThing other) {
    return !sought.identity().isEmpty()
        && sought.identity().stream()
            .allMatch(
                attribute -> {
                  Comparable<?> a = one.attributes().get(attribute);
                  Comparable<?> b = other.attributes().get(attribute);
                  return a != null && b != null && AttributeCheck.same(a, b);
                });
  }

  /** Whether a statement that something is not there speaks of a thing. */
  private static boolean isOf(ObservedThing missing, ObservedThing thing) {
    return missing.unknown().isEmpty()
        && missing.attributes().entrySet().stream()
            .allMatch(
                entry -> {
                  Comparable<?> seen = thing.attributes().get(entry.getKey());
                  return seen != null && AttributeCheck.same(entry.getValue(), seen);
                });
  }

  /** Whether a thing is the very one that is asked for, so that no other can be it. */
  private boolean isTheOne(Sought.Item item, ObservedThing thing) {
    return !sought.identity().isEmpty()
        && sought.identity().stream()
            .allMatch(attribute -> fits(item, attribute, thing.attributes().get(attribute)));
  }

  /** Whether a statement that something is not there is of all that could be the one asked for. */
  private boolean rulesOut(Sought.Item item, ObservedThing missing) {
    return missing.unknown().isEmpty()
        && missing.attributes().entrySet().stream()
            .allMatch((Map.Entry<String, Comparable<?>> e) -> fits(item, e.getKey(), e.getValue()));
  }

  private boolean fits(Sought.Item item, String attribute, @Nullable Comparable<?> value) {
    Comparable<?> wanted = sought.fixed(item, attribute);
    return wanted != null && value != null && AttributeCheck.same(wanted, value);
  }
}
