package org.befund.engine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.befund.rules.observation.Observation;

/**
 * All that the verdict on one advisory and one host can depend on.
 *
 * @param advisory the advisory's facts
 * @param host the subject
 * @param asOf the day whose knowledge counts
 * @param observations what was observed of the subject, its logs included
 * @param served what was observed of each host it serves, by name
 */
record Slice(
    AdvisoryFacts advisory,
    String host,
    LocalDate asOf,
    List<Observation> observations,
    Map<String, List<Observation>> served) {

  Slice {
    observations = List.copyOf(observations);
    served = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(served));
  }

  /** The same slice, with some of the subject's observations replaced by others. */
  Slice with(Predicate<Observation> gone, List<Observation> added) {
    List<Observation> changed = new ArrayList<>();
    for (Observation observation : observations) {
      if (!gone.test(observation)) {
        changed.add(observation);
      }
    }
    changed.addAll(added);
    return new Slice(advisory, host, asOf, changed, served);
  }
}
