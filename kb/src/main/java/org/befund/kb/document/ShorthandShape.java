package org.befund.kb.document;

import java.util.Optional;

/**
 * A value that may also be written as one word.
 *
 * @param word the short form
 * @param full the long form, a mapping or a list
 */
public record ShorthandShape<T>(TextShape<T> word, Shape<T> full) implements Shape<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (!(node instanceof Node.Scalar scalar)) {
      return full.read(node, reading);
    }
    Optional<T> value = word.parser().apply(scalar.text());
    if (value.isEmpty()) {
      reading.problem(
          node.at(),
          "found " + node.kind() + ", expected " + expectation(),
          word.choices(),
          Nearest.to(scalar.text(), word.choices()));
    }
    return value;
  }

  @Override
  public String expectation() {
    return full.expectation() + " or " + word.expectation();
  }
}
