package org.befund.rules.knowledge;

import java.time.LocalDate;

/**
 * Another remediation takes the place of one.
 *
 * @param successor the one that takes the place
 * @param since the day from which it does
 */
public record Successor(
    String advisory, String remediation, String successor, LocalDate since, String section) {}
