package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;

/**
 * A fact with values that some conditions tell apart.
 *
 * @param list the list whose completeness can tell that the thing is not there; empty for none
 */
public record Choices(Fact fact, List<String> values, String list) {
  public Choices {
    values = List.copyOf(values);
  }

  /** The fact with each of its values. */
  public List<Supposition> suppositions() {
    List<Supposition> each = new ArrayList<>();
    values.forEach(value -> each.add(new Supposition(fact, value)));
    return each;
  }
}
