package org.befund.rules.observation;

import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition.UpgradedFromCondition;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;

/**
 * A product that a host is stated to have been upgraded from, or not to have been.
 *
 * @param product its id in the catalogue
 * @param releases the releases that it may have been; empty when that is not known
 * @param was whether it was there; unknown also for an entry that only may mean it
 * @param stated the entry in its own words
 */
public record FormerProduct(
    String host, String product, Set<String> releases, Truth was, String stated, Source source)
    implements Observation {

  public FormerProduct {
    releases = Set.copyOf(releases);
  }

  /** Whether the entry is of the releases that a condition asks for, and was there. */
  public Truth meets(UpgradedFromCondition condition) {
    return was.and(Variant.among(releases, condition.releases()));
  }

  @Override
  public String sentence() {
    return switch (was) {
      case TRUE -> "observed-former-product";
      case FALSE -> "observed-no-former-product";
      case UNKNOWN -> "observed-doubtful-former-product";
    };
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "product", new Term.Product(product), "stated", stated);
  }
}
