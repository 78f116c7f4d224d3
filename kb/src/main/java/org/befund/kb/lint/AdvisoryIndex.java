package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.text.Localized;

/**
 * What stands where in an advisory, by what its shape says that it is.
 *
 * @param root the whole file
 * @param declared what it declares, by name
 * @param citations every name that should lead somewhere
 * @param texts every text in languages
 * @param conditions every condition, the outer before the inner
 */
record AdvisoryIndex(
    Place root,
    Map<Target, Map<String, Place>> declared,
    List<Citation> citations,
    List<Place> texts,
    List<Place> conditions) {

  private static final Map<String, List<ReferenceKey>> BY_KEY = byKey();

  static AdvisoryIndex of(Place root) {
    Map<Target, Map<String, Place>> declared = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      Map<String, Place> byName = new LinkedHashMap<>();
      for (Place place : target.declaredIn(root)) {
        byName.putIfAbsent(place.name(), place);
      }
      declared.put(target, Collections.unmodifiableMap(byName));
    }
    List<Citation> citations = new ArrayList<>();
    List<Place> texts = new ArrayList<>();
    List<Place> conditions = new ArrayList<>();
    ShapeWalk.walk(
        AdvisoryShape.SHAPE,
        root,
        new ShapeWalk.Visitor() {
          @Override
          public void value(Shape<?> shape, Place place) {
            if (shape == Localized.SHAPE) {
              texts.add(place);
            } else if (shape == AdvisoryShape.CONDITION) {
              conditions.add(place);
            }
          }

          @Override
          public void key(ObjectShape<?> object, Place owner, Place value) {
            for (ReferenceKey key : BY_KEY.getOrDefault(value.name(), List.of())) {
              if (key.object().isEmpty() || key.object().equals(object.noun())) {
                cite(key.target(), value, owner, citations);
              }
            }
          }
        });
    return new AdvisoryIndex(
        root, Collections.unmodifiableMap(declared), citations, texts, conditions);
  }

  private static void cite(Target target, Place value, Place owner, List<Citation> citations) {
    String name = value.text();
    if (name != null) {
      citations.add(new Citation(target, name, value, owner));
    }
    for (Place item : value.items()) {
      String each = item.text();
      if (each != null) {
        citations.add(new Citation(target, each, item, owner));
      }
    }
  }

  private static Map<String, List<ReferenceKey>> byKey() {
    Map<String, List<ReferenceKey>> byKey = new HashMap<>();
    for (ReferenceKey key : ReferenceKey.ALL) {
      byKey.computeIfAbsent(key.key(), name -> new ArrayList<>()).add(key);
    }
    return byKey;
  }

  /** What it declares of one kind, by name. */
  Map<String, Place> declared(Target target) {
    return declared.getOrDefault(target, Map.of());
  }
}
