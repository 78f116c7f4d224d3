package org.befund.engine.supposition;

import org.jspecify.annotations.Nullable;

/**
 * That a fact is so, written {@code FACT=VALUE}.
 *
 * @param value as the fact's kind writes it: {@code yes}, {@code installed}, {@code 3.1.6001.66}
 */
public record Supposition(Fact fact, String value) {
  /** The supposition as it is written where a host is meant that need not be named. */
  public String text(@Nullable String subject) {
    return fact.text(subject) + "=" + value;
  }

  @Override
  public String toString() {
    return text(null);
  }
}
