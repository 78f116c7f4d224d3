package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import java.util.Map;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Values;
import org.jspecify.annotations.Nullable;

/** How a condition on things of a declared kind is written. */
final class ObservedShape {
  private static final Key<List<String>> ONE_OF =
      optional("oneOf", new ListShape<>(TEXT), "The values of which it must be one.", "[a, b]");
  private static final Key<String> AT_LEAST =
      optional("atLeast", TEXT, "The lowest value that counts.", "\"1.0\"");
  private static final Key<String> BELOW =
      optional("below", TEXT, "The lowest value that counts no more.", "\"2.0\"");
  private static final Key<String> NOT =
      optional("not", TEXT, "The value that it must not be.", "disabled");
  private static final Shape<AttributeTest> TEST =
      new ShorthandShape<>(
          TextShape.of(
              "a value",
              text ->
                  TEXT.parser().apply(text).map(value -> new AttributeTest.OneOf(List.of(value)))),
          new ObjectShape<>(
              "a test of an attribute",
              List.of(ONE_OF, AT_LEAST, BELOW, NOT),
              ObservedShape::test));

  private static final Key<String> OBSERVED =
      required("observed", TEXT, "The declared kind of things.", "certificate");
  private static final Key<Map<String, String>> WHERE =
      optional(
          "where",
          new NamedShape<>(TEXT),
          "By attribute, the value that tells which thing is meant.",
          "{store: untrusted}");
  private static final Key<Map<String, List<String>>> EACH =
      optional(
          "each",
          new NamedShape<>(new ListShape<>(TEXT)),
          "An attribute and values of it, for every one of which there must be a thing.",
          "{thumbprint: [0B2C, 1D4E]}");
  private static final Key<Map<String, AttributeTest>> HAVING =
      optional(
          "having",
          new NamedShape<>(TEST),
          "By attribute, what must be so of the thing.",
          "{startMode: {not: disabled}}");

  static final List<Key<?>> KEYS = List.of(OBSERVED, WHERE, EACH, HAVING);

  private ObservedShape() {}

  static Condition.ObservedCondition read(Values v) {
    return new Condition.ObservedCondition(
        "", About.read(v), v.get(OBSERVED), v.or(WHERE, Map.of()), each(v), v.or(HAVING, Map.of()));
  }

  private static Condition.ObservedCondition.@Nullable Each each(Values v) {
    Map<String, List<String>> each = v.find(EACH);
    if (each == null) {
      return null;
    }
    if (each.size() != 1 || each.values().iterator().next().isEmpty()) {
      throw new IllegalArgumentException("'each' needs one attribute with at least one value");
    }
    Map.Entry<String, List<String>> only = each.entrySet().iterator().next();
    if (v.or(WHERE, Map.of()).containsKey(only.getKey())) {
      throw new IllegalArgumentException(
          "'" + only.getKey() + "' stands under 'where' and under 'each'");
    }
    return new Condition.ObservedCondition.Each(only.getKey(), only.getValue());
  }

  private static AttributeTest test(Values v) {
    List<String> choices = v.find(ONE_OF);
    String not = v.find(NOT);
    String atLeast = v.find(AT_LEAST);
    String below = v.find(BELOW);
    boolean bounded = atLeast != null || below != null;
    if (choices != null && !choices.isEmpty() && not == null && !bounded) {
      return new AttributeTest.OneOf(choices);
    }
    if (not != null && choices == null && !bounded) {
      return new AttributeTest.Not(not);
    }
    if (bounded && choices == null && not == null) {
      return new AttributeTest.Bounds(atLeast, below);
    }
    throw new IllegalArgumentException("expected one of 'oneOf', 'not', or 'atLeast' and 'below'");
  }
}
