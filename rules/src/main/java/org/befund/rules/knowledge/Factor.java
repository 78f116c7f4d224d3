package org.befund.rules.knowledge;

import org.befund.kb.advisory.MitigatingFactor;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A mitigating factor that an advisory names.
 *
 * @param factor its name within the advisory
 * @param condition true of the hosts that have it; null when it is stated of all
 */
public record Factor(
    String advisory,
    String factor,
    MitigatingFactor.Kind kind,
    @Nullable String condition,
    Localized text,
    String section) {}
