package org.befund.kb.document;

import java.util.Optional;

/**
 * A value of another shape that must also hold together: what one key says must fit what another
 * says. The check sees the node, so it reports even where the value itself cannot be read.
 *
 * @param shape the shape of the value
 * @param check notes a problem for each thing that does not fit
 */
public record CheckedShape<T>(Shape<T> shape, Check check) implements Shape<T> {

  /** Looks at a node of any kind, well-formed or not. */
  @FunctionalInterface
  public interface Check {
    /** Notes the problems of a node. */
    void run(Node node, Reading reading);
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    Optional<T> value = shape.read(node, reading);
    check.run(node, reading);
    return value;
  }

  @Override
  public String expectation() {
    return shape.expectation();
  }
}
