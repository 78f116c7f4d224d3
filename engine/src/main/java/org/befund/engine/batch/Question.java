package org.befund.engine.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.befund.kb.advisory.Advisory;
import org.befund.rules.observation.Observation;

/** All that a verdict depends on, whichever host it is about. */
final class Question {
  private final Advisory advisory;
  private final List<Observation> own;
  private final ServedFew.Served served;
  private final int hash;

  /**
   * A question.
   *
   * @param own what matters of the host itself
   * @param served what it serves
   */
  Question(Advisory advisory, List<Observation> own, ServedFew.Served served) {
    this.advisory = advisory;
    this.own = own;
    this.served = served;
    this.hash = Objects.hash(advisory.id(), own, served.likenesses());
  }

  Advisory advisory() {
    return advisory;
  }

  List<Observation> own() {
    return own;
  }

  Map<String, List<Observation>> served() {
    return served.hosts().get();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Question same
            && hash == same.hash
            && advisory.id().equals(same.advisory.id())
            && own.equals(same.own)
            && served.likenesses().equals(same.served.likenesses());
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
