package org.befund.kb.lint;

import java.util.Set;
import org.befund.kb.catalogue.Catalogue;

/**
 * The catalogue that counts for a file.
 *
 * @param catalogue what could be read of it
 * @param unreadable the ids of products that are there and could not be read
 */
record Known(Catalogue catalogue, Set<String> unreadable) {
  Known {
    unreadable = Set.copyOf(unreadable);
  }
}
