package org.befund.engine.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;

/**
 * The conditions that verdicts on an advisory depend on, on one day.
 *
 * @param ofSubject those that are asked of the subject, by id
 * @param ofServed those that are asked of each host it serves, by id
 * @param roots the ids of those whose judgement the rules use by itself, not only as a part of
 *     another
 * @param replacing by condition on an update, the KB numbers of updates that do in its place
 */
public record Dependencies(
    Map<String, Condition> ofSubject,
    Map<String, Condition> ofServed,
    Set<String> roots,
    Map<String, Set<String>> replacing) {
  public Dependencies {
    ofSubject = Collections.unmodifiableMap(new LinkedHashMap<>(ofSubject));
    ofServed = Collections.unmodifiableMap(new LinkedHashMap<>(ofServed));
    roots = Set.copyOf(roots);
    replacing = Map.copyOf(replacing);
  }

  /** All of them. */
  public List<Condition> all() {
    Map<String, Condition> all = new LinkedHashMap<>(ofSubject);
    all.putAll(ofServed);
    return List.copyOf(all.values());
  }
}
