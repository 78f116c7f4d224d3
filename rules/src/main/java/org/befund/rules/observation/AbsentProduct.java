package org.befund.rules.observation;

import java.util.Map;
import org.befund.rules.Source;
import org.befund.rules.Term;

/** A product that was looked for on a host and is not there. */
public record AbsentProduct(String host, String product, Source source) implements Observation {
  @Override
  public boolean speaksOf(String other) {
    return product.equals(other);
  }

  @Override
  public String sentence() {
    return "observed-absent-product";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "product", new Term.Product(product));
  }
}
