package org.befund.rules.knowledge;

import java.time.LocalDate;
import org.befund.kb.advisory.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step of a remediation.
 *
 * @param step the step as the advisory has it
 * @param condition the condition that is true of the hosts it is for; null when it is for all
 * @param from the first day on which it held; null for ever
 * @param until the first day on which it no longer held; null for ever
 */
public record StepOf(
    String advisory,
    String remediation,
    Step step,
    @Nullable String condition,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whether the advisory said so on a day. */
  public boolean holdsOn(LocalDate day) {
    LocalDate first = from;
    LocalDate end = until;
    return (first == null || !day.isBefore(first)) && (end == null || day.isBefore(end));
  }
}
