package org.befund.kb.document;

import java.util.Optional;

/**
 * A value of another shape that keeps its place.
 *
 * @param shape the shape of the value
 */
public record LocatedShape<T>(Shape<T> shape) implements Shape<Located<T>> {

  @Override
  public Optional<Located<T>> read(Node node, Reading reading) {
    return shape.read(node, reading).map(value -> new Located<>(value, node.at()));
  }

  @Override
  public String expectation() {
    return shape.expectation();
  }
}
