package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.befund.engine.recognition.RegistryNames;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.RegistryTest;
import org.befund.rules.knowledge.Place;

/** Where conditions on the registry look. */
final class RegistryPlaces {

  private RegistryPlaces() {}

  /**
   * The places of a condition, one for each key. Both views of 64-bit Windows count alike, unless
   * the condition names a key in both of them.
   */
  static List<Place> of(Condition.RegistryCondition condition) {
    Set<String> names = new HashSet<>();
    Set<String> inBothViews = new HashSet<>();
    for (String key : condition.keys()) {
      String name = RegistryNames.key(key);
      if (!names.add(name)) {
        inBothViews.add(name);
      }
    }
    RegistryTest test = inDecimal(condition.test());
    int common = condition.isOfMany() ? common(condition.keys()) : 0;
    List<Place> places = new ArrayList<>();
    for (String key : condition.keys()) {
      String name = RegistryNames.key(key);
      places.add(
          new Place(
              condition.id(),
              name,
              RegistryNames.value(condition.value()),
              inBothViews.contains(name) ? RegistryNames.view(key) : null,
              test,
              key.substring(common)));
    }
    return places;
  }

  /** How many characters the keys have in common up to their last separator that all share. */
  private static int common(List<String> keys) {
    String first = keys.get(0);
    int common = first.lastIndexOf('\\') + 1;
    for (String key : keys) {
      while (common > 0 && !key.regionMatches(true, 0, first, 0, common)) {
        common = first.lastIndexOf('\\', common - 2) + 1;
      }
    }
    return common;
  }

  private static RegistryTest inDecimal(RegistryTest test) {
    return test instanceof RegistryTest.OneOf choice
        ? new RegistryTest.OneOf(choice.data().stream().map(RegistryNames::data).toList())
        : test;
  }
}
