package org.befund.kb.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of values of one shape.
 *
 * @param item the shape of each item
 */
public record ListShape<T>(Shape<T> item) implements Shape<List<T>> {

  @Override
  public Optional<List<T>> read(Node node, Reading reading) {
    if (!(node instanceof Node.Sequence sequence)) {
      reading.problem(node.at(), "found " + node.kind() + ", expected " + expectation());
      return Optional.empty();
    }
    List<T> values = new ArrayList<>();
    boolean whole = true;
    for (Node child : sequence.items()) {
      Optional<T> value = item.read(child, reading);
      value.ifPresent(values::add);
      whole &= value.isPresent();
    }
    return whole ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  @Override
  public String expectation() {
    return "a list, each item " + item.expectation();
  }
}
