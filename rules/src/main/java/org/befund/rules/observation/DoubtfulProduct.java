package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Term;

/**
 * An entry that may mean a product without naming it: one that was not recognised, or a part of the
 * product that is sold alone.
 *
 * @param stated the entry in its own words
 */
public record DoubtfulProduct(String host, String product, String stated, Source source)
    implements Observation {
  @Override
  public String sentence() {
    return "observed-doubtful-product";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "product", new Term.Product(product), "stated", stated);
  }
}
