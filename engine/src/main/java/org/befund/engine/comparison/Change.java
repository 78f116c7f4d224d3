package org.befund.engine.comparison;

import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One step of a derivation that is not as it was.
 *
 * @param kind what sort of step it is: {@code condition}, {@code applied}, {@code status}, …
 * @param about the condition or remediation that it is about; empty where the kind says it
 * @param before what was concluded; null when nothing was, or it was of no matter
 * @param after what is concluded; null when nothing is, or it is of no matter
 */
public record Change(String kind, String about, @Nullable Told before, @Nullable Told after) {

  /**
   * A conclusion in words.
   *
   * @param rule the rule that proved it
   * @param statement what it says
   */
  public record Told(String rule, String statement, Truth truth) {}
}
