package org.befund.kb.schema;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.VariantShape;

/** The objects that a document is made of, each once and by a name of its own. */
final class Definitions {
  private final Map<String, Shape<?>> byName = new LinkedHashMap<>();
  private final Map<Shape<?>, String> names = new IdentityHashMap<>();
  private final Map<Shape<?>, Map<String, ObjectShape<?>>> kinds = new IdentityHashMap<>();

  private Definitions() {}

  static Definitions below(Shape<?> root) {
    Definitions definitions = new Definitions();
    definitions.walk(root);
    return definitions;
  }

  /** The objects, in the order in which the document comes to them. */
  Map<String, Shape<?>> byName() {
    return byName;
  }

  /** The name of an object. */
  String name(Shape<?> shape) {
    String name = names.get(shape);
    if (name == null) {
      throw new IllegalArgumentException("not a part of the document: " + shape.expectation());
    }
    return name;
  }

  /** The kinds of a variant, by the key that tells them. */
  Map<String, ObjectShape<?>> kinds(VariantShape<?> variant) {
    Map<String, ObjectShape<?>> known = kinds.get(variant);
    if (known == null) {
      known = new LinkedHashMap<>(variant.variants().get());
      kinds.put(variant, known);
    }
    return known;
  }

  /** A noun without its article. */
  static String plain(String noun) {
    return noun.replaceFirst("^an? ", "");
  }

  private void walk(Shape<?> shape) {
    if (shape instanceof ObjectShape<?> object) {
      if (define(object, object.noun())) {
        object.keys().forEach(key -> walk(key.shape()));
      }
    } else if (shape instanceof VariantShape<?> variant) {
      if (define(variant, variant.noun())) {
        kinds(variant).values().forEach(this::walk);
      }
    } else if (shape instanceof ListShape<?> list) {
      walk(list.item());
    } else if (shape instanceof NamedShape<?> named) {
      walk(named.value());
    } else if (shape instanceof LocatedShape<?> located) {
      walk(located.shape());
    } else if (shape instanceof CheckedShape<?> checked) {
      walk(checked.shape());
    } else if (shape instanceof MappedShape<?, ?> mapped) {
      walk(mapped.shape());
    } else if (shape instanceof ShorthandShape<?> shorthand) {
      walk(shorthand.full());
    }
  }

  /** Whether the shape was not yet defined. */
  private boolean define(Shape<?> shape, String noun) {
    if (names.containsKey(shape)) {
      return false;
    }
    String stem = plain(noun).replace(' ', '-');
    String name = stem;
    for (int i = 2; byName.containsKey(name); i++) {
      name = stem + "-" + i;
    }
    names.put(shape, name);
    byName.put(name, shape);
    return true;
  }
}
