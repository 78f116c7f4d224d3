package org.befund.engine.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Something that two assessments say differently.
 *
 * @param path the key of the result that says it; items of lists go by their ids: {@code
 *     remediations[install-update].state}
 * @param before what the first says; null when it says nothing
 * @param after what the second says; null when it says nothing
 */
public record Difference(String path, @Nullable String before, @Nullable String after) {}
