package org.befund.engine.environment;

import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * The operating system of a host. Each value is null when it is not stated or stated to be unknown.
 *
 * @param version the version in the words of the file
 * @param servicePack the service pack in the words of the file
 * @param architecture x86, x64, …
 */
public record SystemEntry(
    Position at,
    @Nullable String name,
    @Nullable Located<String> version,
    @Nullable Located<String> servicePack,
    @Nullable String architecture) {}
