package org.befund.kb.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of another shape, made into something of its own.
 *
 * @param noun what the value is, with its article: {@code a text in languages}
 * @param shape the shape of what is written
 * @param maker makes the value; an {@link IllegalArgumentException} of its becomes a problem with
 *     the exception's message
 */
public record MappedShape<A, T>(String noun, Shape<A> shape, Function<A, T> maker)
    implements Shape<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    Optional<A> written = shape.read(node, reading);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.apply(written.get()));
    } catch (IllegalArgumentException e) {
      reading.problem(
          Problem.Kind.INCONSISTENT, node.at(), noun + ": " + e.getMessage(), List.of(), null);
      return Optional.empty();
    }
  }

  @Override
  public String expectation() {
    return noun;
  }
}
