package org.befund.rules.knowledge;

import java.time.LocalDate;
import org.befund.kb.text.Localized;

/**
 * A remediation was taken back by who published it.
 *
 * @param date the day from which it is not to be carried out any more
 * @param text why
 */
public record Withdrawn(
    String advisory, String remediation, LocalDate date, Localized text, String section) {}
