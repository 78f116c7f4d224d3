package org.befund.engine.recognition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.befund.kb.catalogue.Product;
import org.befund.kb.version.Version;

/**
 * A product that a name means.
 *
 * @param name the words of the name that are the product's
 * @param leftovers how many words are not
 * @param claims what the name says of the release
 */
record NameMatch(Product product, List<String> name, int leftovers, Claims claims) {

  NameMatch {
    name = List.copyOf(name);
  }

  /** Whether this is a better reading than another: a longer name, then fewer words besides. */
  boolean isBetterThan(NameMatch other) {
    if (name.size() != other.name.size()) {
      return name.size() > other.name.size();
    }
    if (leftovers != other.leftovers) {
      return leftovers < other.leftovers;
    }
    return product.id().compareTo(other.product.id()) < 0;
  }

  /** Claims without a version that only repeats a number in the product's name. */
  Claims withoutName(Claims stated) {
    Set<Version> versions = new LinkedHashSet<>(stated.versions());
    versions.removeIf(v -> name.contains(v.toString()) && !Releases.isMarketed(product, v));
    return new Claims(versions, stated.servicePacks(), stated.traits());
  }
}
