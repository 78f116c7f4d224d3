package org.befund.rules.observation;

import java.util.List;
import org.befund.rules.Premise;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/** Something that was seen on a host, with the place where it stands. */
public interface Observation extends Premise {

  /** The host that it was seen on. */
  String host();

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
