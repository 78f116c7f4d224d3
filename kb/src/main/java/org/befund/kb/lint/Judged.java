package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.advisory.Condition;
import org.befund.kb.document.Node;

/**
 * A condition and where it stands.
 *
 * @param condition the condition, its references not resolved
 */
record Judged(Place place, Condition condition) {

  /** The conditions that it is made of, where they stand in the same file. */
  List<Judged> parts() {
    List<Place> places = new ArrayList<>();
    for (String key : List.of("allOf", "anyOf", "not", "of", "servedHost")) {
      Place value = place.key(key);
      if (value != null) {
        places.addAll(value.node() instanceof Node.Sequence ? value.items() : List.of(value));
        break;
      }
    }
    List<Judged> parts = new ArrayList<>();
    for (int i = 0; i < condition.parts().size(); i++) {
      parts.add(new Judged(places.get(i), condition.parts().get(i)));
    }
    return parts;
  }

  int line() {
    return place.at().line();
  }
}
