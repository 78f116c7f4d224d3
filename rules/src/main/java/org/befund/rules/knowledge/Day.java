package org.befund.rules.knowledge;

import java.time.LocalDate;

/** The day whose knowledge counts. */
public record Day(LocalDate date) {}
