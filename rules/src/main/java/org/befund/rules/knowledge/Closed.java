package org.befund.rules.knowledge;

import java.time.LocalDate;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Other documents took the place of an advisory.
 *
 * @param date the day from which they did
 * @param documents their names, for a sentence; null when the advisory names none
 */
public record Closed(
    String advisory, LocalDate date, Localized text, @Nullable String documents, String section) {}
