package org.befund.rules.observation;

import java.util.Map;
import java.util.Set;
import org.befund.rules.Source;
import org.befund.rules.Truth;

/**
 * A thing of a declared kind that was observed on a host, or that is stated not to be there.
 *
 * @param kind the name of its kind
 * @param attributes what is known of it, by attribute, in a form in which equal values are equal
 * @param unknown the attributes that were looked for and could not be had or read
 * @param exists whether a thing with these attributes is there
 * @param stated the entry in its own words
 */
public record ObservedThing(
    String host,
    String kind,
    Map<String, Comparable<?>> attributes,
    Set<String> unknown,
    Truth exists,
    String stated,
    Source source)
    implements Observation {

  public ObservedThing {
    attributes = Map.copyOf(attributes);
    unknown = Set.copyOf(unknown);
  }

  @Override
  public String sentence() {
    return exists == Truth.FALSE ? "observed-missing-thing" : "observed-thing";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("host", host, "kind", kind, "stated", stated);
  }
}
