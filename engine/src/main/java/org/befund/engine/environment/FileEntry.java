package org.befund.engine.environment;

import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A file of a host that was looked at.
 *
 * @param path the path in the words of the file
 * @param version its version in the words of the file; null when not stated or unknown
 * @param modified when it was last changed, in the words of the file; null when not stated or
 *     unknown
 * @param exists whether it is there; unknown when not stated
 */
public record FileEntry(
    Position at,
    String path,
    @Nullable Located<String> version,
    @Nullable Located<String> modified,
    Truth exists) {}
