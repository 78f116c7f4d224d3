package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;

/** What was observed of a host, equal to that of others which say the same but for their names. */
final class Likeness {
  /** That of a host of which nothing was observed. */
  static final Likeness NONE = of(List.of());

  private final List<Observation> observations;
  private final List<Object> said;
  private final int hash;

  private Likeness(List<Observation> observations, List<Object> said) {
    this.observations = observations;
    this.said = said;
    this.hash = said.hashCode();
  }

  static Likeness of(List<Observation> observations) {
    List<Object> said = new ArrayList<>();
    observations.forEach(observation -> said.add(said(observation)));
    return new Likeness(List.copyOf(observations), said);
  }

  List<Observation> observations() {
    return observations;
  }

  private static Object said(Observation observation) {
    Map<String, Object> values = new TreeMap<>(observation.values());
    values.remove("host");
    if (observation instanceof InstalledProduct p) {
      return List.of(
          values,
          p.releases(),
          String.valueOf(p.version()),
          p.variant(),
          p.system(),
          p.confidence());
    }
    boolean plain =
        observation instanceof AbsentProduct
            || observation instanceof DoubtfulProduct
            || observation instanceof CompleteList;
    return plain ? List.of(observation.sentence(), values) : observation;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Likeness like && hash == like.hash && said.equals(like.said);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
