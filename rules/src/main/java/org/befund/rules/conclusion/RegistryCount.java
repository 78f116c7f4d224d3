package org.befund.rules.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;
import org.befund.rules.Truth;
import org.befund.rules.knowledge.Place;
import org.befund.rules.observation.RegistryValue;

/** Counts under how many of many keys a registry value is as asked. */
public final class RegistryCount {

  private RegistryCount() {}

  /**
   * The tally of a condition on many keys.
   *
   * @param places where the condition looks, one for each key
   * @param values the registry values that were looked at on the host
   * @param complete the statements that the list of registry values is complete
   */
  public static Tally of(
      String host,
      String condition,
      Collection<?> places,
      Collection<?> values,
      Collection<?> complete,
      Grounds grounds) {
    Map<String, List<RegistryValue>> byKey = new HashMap<>();
    for (Object each : values) {
      RegistryValue value = (RegistryValue) each;
      byKey.computeIfAbsent(value.key(), key -> new ArrayList<>()).add(value);
    }
    List<Premise> lists = complete.stream().map(Premise.class::cast).toList();
    Tally.Count count = new Tally.Count();
    for (Object each : places) {
      Place place = (Place) each;
      List<RegistryValue> seen =
          byKey.getOrDefault(place.key(), List.of()).stream()
              .filter(v -> v.value().equals(place.name()) && v.isIn(place.view()))
              .toList();
      count(place, seen, lists, count);
    }
    return count.sum(host, condition, grounds);
  }

  private static void count(
      Place place, List<RegistryValue> seen, List<Premise> lists, Tally.Count count) {
    if (seen.isEmpty()) {
      count.add(place.stated(), lists.isEmpty() ? Truth.UNKNOWN : Truth.FALSE, lists);
      return;
    }
    List<RegistryValue> so = of(Truth.TRUE, place, seen);
    List<RegistryValue> other = of(Truth.FALSE, place, seen);
    if (!so.isEmpty() && other.isEmpty()) {
      count.add(place.stated(), Truth.TRUE, so);
    } else if (other.size() == seen.size()) {
      count.add(place.stated(), Truth.FALSE, other);
    } else if (so.stream().anyMatch(v -> other.stream().anyMatch(o -> o.isIn(v.view())))) {
      count.addContradiction(place.stated(), seen);
    } else {
      count.add(place.stated(), Truth.UNKNOWN, seen);
    }
  }

  private static List<RegistryValue> of(Truth truth, Place place, List<RegistryValue> seen) {
    return seen.stream().filter(value -> value.meets(place.test()) == truth).toList();
  }
}
