package org.befund.rules.observation;

import java.util.List;
import org.befund.kb.Confidence;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/** Something that was seen on a host, with the place where it stands. */
public interface Observation extends Premise {

  /** The host that it was seen on. */
  String host();

  /** How surely it tells what it tells. */
  default Confidence confidence() {
    return Confidence.HIGH;
  }

  /** The highest confidence among observations; the lowest level for none. */
  static Confidence surest(Iterable<?> observations) {
    Confidence surest = Confidence.LOW;
    for (Object each : observations) {
      surest = Confidence.most(surest, ((Observation) each).confidence());
    }
    return surest;
  }

  /** Whether it tells of a product of the catalogue that it is installed or not. */
  default boolean speaksOf(String product) {
    return false;
  }

  @Override
  Source source();

  @Override
  default List<Premise> premises() {
    return List.of();
  }

  @Override
  default Truth truth() {
    return Truth.TRUE;
  }
}
