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
 * @param architecture the processor it was built for, in the words of the file; null when not
 *     stated or unknown
 * @param edition the edition in the words of the file; null when not stated or unknown
 * @param installDate the day of installation in the words of the file; null when not stated or
 *     unknown
 * @param installed false when it was looked for and is not there
 */
public record ProductEntry(
    Position at,
    @Nullable String name,
    @Nullable Located<String> version,
    @Nullable Located<String> servicePack,
    @Nullable Located<String> architecture,
    @Nullable Located<String> edition,
    @Nullable Located<String> installDate,
    Truth installed) {

  /** The same entry at another place. */
  ProductEntry at(Position place) {
    return new ProductEntry(
        place, name, version, servicePack, architecture, edition, installDate, installed);
  }
}
