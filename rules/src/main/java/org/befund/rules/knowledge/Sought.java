package org.befund.rules.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.rules.Truth;
import org.befund.rules.observation.ObservedThing;
import org.jspecify.annotations.Nullable;

/**
 * The things of a declared kind that a condition asks for, in the form in which observations hold
 * them. There is one for each condition.
 *
 * @param kind the name of the kind
 * @param readable whether the kind is declared and the condition's values are ones of its
 *     attributes; where not, nothing can be told
 * @param identity the attributes of which all must be equal for two things to be the same
 * @param items the things, one unless there are several values that each must be met
 * @param having by attribute, what else must be so of each thing
 */
public record Sought(
    String condition,
    String kind,
    boolean readable,
    List<String> identity,
    List<Item> items,
    Map<String, AttributeCheck> having) {

  /**
   * One thing that is asked for.
   *
   * @param name the value that tells it from the others, as the advisory writes it; null when it is
   *     the only one
   * @param where by attribute, the value that it has
   */
  public record Item(@Nullable String name, Map<String, Comparable<?>> where) {
    public Item {
      where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
  }

  public Sought {
    identity = List.copyOf(identity);
    items = List.copyOf(items);
    having = Collections.unmodifiableMap(new LinkedHashMap<>(having));
  }

  /** Whether a thing is one that is asked for, whether or not it is there. */
  public Truth meets(Item item, ObservedThing thing) {
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Comparable<?>> wanted : item.where().entrySet()) {
      Comparable<?> seen = thing.attributes().get(wanted.getKey());
      truth =
          truth.and(
              seen == null
                  ? Truth.UNKNOWN
                  : Truth.of(AttributeCheck.same(wanted.getValue(), seen)));
    }
    for (Map.Entry<String, AttributeCheck> check : having.entrySet()) {
      truth = truth.and(check.getValue().of(thing.attributes().get(check.getKey())));
    }
    return truth;
  }

  /** The value that a thing must have in an attribute; null when several would do, or any. */
  public @Nullable Comparable<?> fixed(Item item, String attribute) {
    Comparable<?> value = item.where().get(attribute);
    if (value == null
        && having.get(attribute) instanceof AttributeCheck.OneOf choice
        && choice.values().size() == 1) {
      return choice.values().get(0);
    }
    return value;
  }
}
