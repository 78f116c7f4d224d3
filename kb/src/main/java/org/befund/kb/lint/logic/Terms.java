package org.befund.kb.lint.logic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;

/**
 * What the conditions of an advisory refer to.
 *
 * @param signatures the ids of the advisory's signatures
 * @param named its named conditions; none leads back to itself
 */
public record Terms(Catalogue catalogue, Set<String> signatures, Map<String, Condition> named) {
  public Terms {
    signatures = Set.copyOf(signatures);
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }
}
