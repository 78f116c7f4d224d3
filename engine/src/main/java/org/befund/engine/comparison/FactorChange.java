package org.befund.engine.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not the same for two evaluations.
 *
 * @param host the host whose log it is; null for what is no log
 * @param file the file; null for what is no file
 * @param before what it was: a digest of a file, a version, a day; null where there was none
 * @param after what it is; null where there is none
 */
public record FactorChange(
    Factor factor,
    @Nullable String host,
    @Nullable String file,
    @Nullable String before,
    @Nullable String after) {}
