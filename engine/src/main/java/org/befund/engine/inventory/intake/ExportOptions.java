package org.befund.engine.inventory.intake;

import org.befund.engine.inventory.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How to read exports.
 *
 * @param profile the profile of all of them; null when each tells its own
 * @param groupBy the header of the column that tells the environment of a host; null when all
 *     belong to one
 * @param threads how many threads read
 * @param sorted whether the rows of each environment stand together, so that an environment can be
 *     handed on before all is read
 */
public record ExportOptions(
    @Nullable Profile profile, @Nullable String groupBy, int threads, boolean sorted) {

  /** Options of exports whose rows may stand in any order. */
  public ExportOptions(@Nullable Profile profile, @Nullable String groupBy, int threads) {
    this(profile, groupBy, threads, false);
  }
}
