package org.befund.engine.batch;

import java.util.List;
import org.befund.rules.observation.Observation;

/** What matters of a host that is served. Hosts of which it is the same are alike. */
final class Likeness {
  private final List<Observation> observations;
  private final int hash;

  Likeness(List<Observation> observations) {
    this.observations = observations;
    this.hash = observations.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Likeness same
            && hash == same.hash
            && observations.equals(same.observations);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
