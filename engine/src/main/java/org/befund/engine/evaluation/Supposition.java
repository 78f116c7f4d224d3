package org.befund.engine.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.befund.kb.advisory.Condition;
import org.befund.rules.Source;
import org.befund.rules.observation.Observation;

/** Makes slices in which something that is not known has turned out in some way. */
final class Supposition {
  /** Where supposed observations come from. */
  static final Source SOURCE = new Source(Source.Kind.OBSERVATION, "supposed");

  private final Slice slice;

  Supposition(Slice slice) {
    this.slice = slice;
  }

  /** The host that is supposed to be so. */
  String host() {
    return slice.host();
  }

  /** The conditions that are asked of the host. */
  Collection<Condition> conditions() {
    return slice.advisory().ofSubject().values();
  }

  /** What was observed of the host. */
  List<Observation> observations() {
    return slice.observations();
  }

  /** The slice with some observations replaced by another. */
  Alternative of(
      String phrase, Map<String, Object> values, Predicate<Observation> gone, Observation added) {
    return of(phrase, values, gone, List.of(added));
  }

  /** The slice with some observations replaced by others. */
  Alternative of(
      String phrase,
      Map<String, Object> values,
      Predicate<Observation> gone,
      List<Observation> added) {
    return new Alternative(phrase, values, slice.with(gone, added));
  }

  /** Observations of a type that pass a test. */
  static <T> Predicate<Observation> is(Class<T> type, Predicate<T> test) {
    return observation -> type.isInstance(observation) && test.test(type.cast(observation));
  }
}
