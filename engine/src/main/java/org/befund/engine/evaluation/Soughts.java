package org.befund.engine.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.advisory.AttributeTest;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.rules.knowledge.AttributeCheck;
import org.befund.rules.knowledge.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What conditions on things of declared kinds ask for, in the form in which things are observed.
 */
final class Soughts {
  private final ObservedKind kind;
  private boolean readable = true;

  private Soughts(ObservedKind kind) {
    this.kind = kind;
  }

  /** What a condition asks for; what the catalogue cannot read leaves the condition open. */
  static Sought of(Condition.ObservedCondition condition, Catalogue catalogue) {
    ObservedKind declared = catalogue.kinds().get(condition.kind());
    if (declared == null) {
      Sought.Item any = new Sought.Item(null, Map.of());
      return new Sought(condition.id(), condition.kind(), false, List.of(), List.of(any), Map.of());
    }
    return new Soughts(declared).read(condition);
  }

  private Sought read(Condition.ObservedCondition condition) {
    Map<String, Comparable<?>> where = new LinkedHashMap<>();
    condition.where().forEach((name, text) -> put(where, name, text));
    List<Sought.Item> items = new ArrayList<>();
    Condition.ObservedCondition.Each each = condition.each();
    if (each == null) {
      items.add(new Sought.Item(null, where));
    } else {
      for (String value : each.values()) {
        Map<String, Comparable<?>> one = new LinkedHashMap<>(where);
        put(one, each.attribute(), value);
        items.add(new Sought.Item(value, one));
      }
    }
    Map<String, AttributeCheck> having = new LinkedHashMap<>();
    condition
        .having()
        .forEach(
            (name, test) -> {
              AttributeCheck check = check(name, test);
              if (check != null) {
                having.put(name, check);
              }
            });
    return new Sought(condition.id(), kind.id(), readable, kind.identity(), items, having);
  }

  private @Nullable AttributeCheck check(String name, AttributeTest test) {
    if (test instanceof AttributeTest.OneOf choice) {
      List<Comparable<?>> values = new ArrayList<>();
      for (String text : choice.values()) {
        value(name, text).ifPresent(values::add);
      }
      return values.isEmpty() ? null : new AttributeCheck.OneOf(values);
    }
    if (test instanceof AttributeTest.Not not) {
      return value(name, not.value()).map(AttributeCheck.Not::new).orElse(null);
    }
    AttributeTest.Bounds bounds = (AttributeTest.Bounds) test;
    return new AttributeCheck.Bounds(bound(name, bounds.atLeast()), bound(name, bounds.below()));
  }

  private @Nullable Comparable<?> bound(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    ObservedKind.Attribute attribute = kind.attributes().get(name);
    readable &= attribute != null && attribute.type().isOrdered();
    return value(name, text).orElse(null);
  }

  private void put(Map<String, Comparable<?>> values, String name, String text) {
    value(name, text).ifPresent(value -> values.put(name, value));
  }

  private Optional<Comparable<?>> value(String name, String text) {
    ObservedKind.Attribute attribute = kind.attributes().get(name);
    Optional<Comparable<?>> value = attribute == null ? Optional.empty() : attribute.read(text);
    readable &= value.isPresent();
    return value;
  }
}
