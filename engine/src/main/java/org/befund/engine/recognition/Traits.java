package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;

/**
 * What an entry says of the variant of a product.
 *
 * @param architectures for each thing that was said the processors that it may mean: {@code 64-bit}
 *     is said of more than one
 * @param editions by their names in the catalogue, without repetition
 * @param installations without repetition
 */
record Traits(
    List<Set<Architecture>> architectures, Set<String> editions, Set<Installation> installations) {

  static final Traits NONE = new Traits(List.of(), Set.of(), Set.of());

  Traits {
    architectures = List.copyOf(architectures);
    editions = new LinkedHashSet<>(editions);
    installations = new LinkedHashSet<>(installations);
  }

  static Traits ofArchitecture(Set<Architecture> possible) {
    return new Traits(List.of(possible), Set.of(), Set.of());
  }

  static Traits ofEdition(String edition) {
    return new Traits(List.of(), Set.of(edition), Set.of());
  }

  static Traits ofInstallation(Installation installation) {
    return new Traits(List.of(), Set.of(), Set.of(installation));
  }

  Traits and(Traits other) {
    List<Set<Architecture>> all = new ArrayList<>(architectures);
    all.addAll(other.architectures);
    Traits both = new Traits(all, editions, installations);
    both.editions.addAll(other.editions);
    both.installations.addAll(other.installations);
    return both;
  }
}
