package org.befund.engine.history;

import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record Span(LocalDate from, LocalDate to) {
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the last day is before the first");
    }
  }
}
