package org.befund.kb.lint;

import java.util.Map;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.Node;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.VariantShape;

/**
 * Goes through a document along the shape that it should have, as far as it has that shape. So what
 * a value means is known by the shape, also for keys that nobody thought of here.
 */
final class ShapeWalk {

  /** Gets everything that is met, the outer before the inner. */
  interface Visitor {

    /** A value that should have a shape. */
    default void value(Shape<?> shape, Place place) {}

    /**
     * The value of a key of an object.
     *
     * @param object the object's shape
     * @param owner the object
     */
    default void key(ObjectShape<?> object, Place owner, Place value) {}
  }

  private final Visitor visitor;

  private ShapeWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  static void walk(Shape<?> shape, Place place, Visitor visitor) {
    new ShapeWalk(visitor).go(shape, place);
  }

  private void go(Shape<?> shape, Place place) {
    visitor.value(shape, place);
    if (shape instanceof LocatedShape<?> located) {
      go(located.shape(), place);
    } else if (shape instanceof CheckedShape<?> checked) {
      go(checked.shape(), place);
    } else if (shape instanceof MappedShape<?, ?> mapped) {
      go(mapped.shape(), place);
    } else if (shape instanceof ShorthandShape<?> shorthand) {
      if (!(place.node() instanceof Node.Scalar)) {
        go(shorthand.full(), place);
      }
    } else if (shape instanceof ListShape<?> list) {
      place.items().forEach(item -> go(list.item(), item));
    } else if (shape instanceof NamedShape<?> named) {
      place.entries().forEach(entry -> go(named.value(), entry));
    } else if (shape instanceof VariantShape<?> variants) {
      for (Map.Entry<String, ? extends ObjectShape<?>> variant :
          variants.variants().get().entrySet()) {
        if (place.key(variant.getKey()) != null) {
          go(variant.getValue(), place);
          return;
        }
      }
    } else if (shape instanceof ObjectShape<?> object) {
      for (Place value : place.entries()) {
        for (Key<?> key : object.keys()) {
          if (key.name().equals(value.name())) {
            visitor.key(object, place, value);
            go(key.shape(), value);
          }
        }
      }
    }
  }
}
