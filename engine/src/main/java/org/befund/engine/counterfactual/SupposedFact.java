package org.befund.engine.counterfactual;

import java.util.List;

/**
 * A fact as it is supposed to be.
 *
 * @param set the supposition as it is written: {@code FACT=VALUE}
 * @param statement the supposition in words
 * @param now what the environment says of the fact; empty when it says nothing
 * @param or suppositions that would do in its place, as they are written
 */
public record SupposedFact(String set, String statement, List<StatedValue> now, List<String> or) {
  public SupposedFact {
    now = List.copyOf(now);
    or = List.copyOf(or);
  }

  /** The same, with what would do in its place. */
  SupposedFact or(List<String> others) {
    return new SupposedFact(set, statement, now, others);
  }

  /**
   * A value that the environment states.
   *
   * @param value in the words of the environment
   * @param at where it stands; empty when it stands nowhere
   */
  public record StatedValue(String value, String at) {}
}
