package org.befund.kb.document;

import java.util.Optional;

/**
 * What a value of a document must look like, and how it becomes a value of type {@code T}. Shapes
 * are data: they describe themselves, so messages and the published schema come from one place.
 *
 * @param <T> the type that a node of this shape becomes
 */
public sealed interface Shape<T>
    permits TextShape,
        ListShape,
        NamedShape,
        ObjectShape,
        VariantShape,
        LocatedShape,
        CheckedShape,
        MappedShape,
        ShorthandShape {

  /**
   * Reads a node.
   *
   * @return empty when the node does not fit; the reading then holds at least one problem
   */
  Optional<T> read(Node node, Reading reading);

  /**
   * The shape in words.
   *
   * @return for example {@code a list of dates}
   */
  String expectation();
}
