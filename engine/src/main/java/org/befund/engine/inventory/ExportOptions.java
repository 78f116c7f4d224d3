package org.befund.engine.inventory;

import org.jspecify.annotations.Nullable;

/**
 * How to read exports.
 *
 * @param profile the profile of all of them; null when each tells its own
 * @param groupBy the header of the column that tells the environment of a host; null when all
 *     belong to one
 * @param threads how many threads read
 */
public record ExportOptions(@Nullable Profile profile, @Nullable String groupBy, int threads) {}
