package org.befund.engine.environment;

import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A product of a host.
 *
 * @param name the name in the words of the file; null when something is installed and nobody knows
 *     what
 * @param version the version in the words of the file; null when not stated or unknown
 * @param servicePack the service pack in the words of the file; null when not stated or unknown
 * @param installed false when it was looked for and is not there
 */
public record ProductEntry(
    Position at,
    @Nullable String name,
    @Nullable Located<String> version,
    @Nullable Located<String> servicePack,
    Truth installed) {}
