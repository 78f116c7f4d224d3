package org.befund.kb.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping whose keys are names chosen by the author, each with a value of one shape.
 *
 * @param value the shape of each value
 */
public record NamedShape<T>(Shape<T> value) implements Shape<Map<String, T>> {

  @Override
  public Optional<Map<String, T>> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.problem(node.at(), "found " + node.kind() + ", expected " + expectation());
      return Optional.empty();
    }
    Map<String, T> values = new LinkedHashMap<>();
    boolean whole = true;
    for (Node.Entry entry : mapping.entries()) {
      Optional<T> read = value.read(entry.value(), reading);
      read.ifPresent(v -> values.put(entry.key(), v));
      whole &= read.isPresent();
    }
    return whole ? Optional.of(Collections.unmodifiableMap(values)) : Optional.empty();
  }

  @Override
  public String expectation() {
    return "a mapping from names, each value " + value.expectation();
  }
}
