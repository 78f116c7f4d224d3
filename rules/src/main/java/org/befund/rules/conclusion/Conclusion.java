package org.befund.rules.conclusion;

import java.util.List;
import java.util.Map;
import org.befund.rules.Citation;
import org.befund.rules.Grounds;
import org.befund.rules.Premise;

/** Something that a rule derived. */
public interface Conclusion extends Premise {

  /** Why it holds. */
  Grounds grounds();

  /** What it rests on, without the sections that are cited. */
  default List<Premise> uncitedPremises() {
    return premises().stream().filter(premise -> !(premise instanceof Citation)).toList();
  }

  @Override
  default String sentence() {
    return grounds().rule();
  }

  @Override
  default Map<String, Object> values() {
    return grounds().values();
  }

  @Override
  default List<Premise> premises() {
    return grounds().premises();
  }
}
