package org.befund.engine.environment;

import org.befund.kb.catalogue.Installation;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.jspecify.annotations.Nullable;

/**
 * The operating system of a host. Each value is null when it is not stated or stated to be unknown.
 *
 * @param version the version in the words of the file
 * @param servicePack the service pack in the words of the file
 * @param architecture x86, x64, … in the words of the file
 * @param edition the edition in the words of the file
 * @param installation how much of it was installed
 */
public record SystemEntry(
    Position at,
    @Nullable String name,
    @Nullable Located<String> version,
    @Nullable Located<String> servicePack,
    @Nullable Located<String> architecture,
    @Nullable Located<String> edition,
    @Nullable Installation installation) {

  /** The same entry at another place. */
  SystemEntry at(Position place) {
    return new SystemEntry(place, name, version, servicePack, architecture, edition, installation);
  }
}
