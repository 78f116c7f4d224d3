package org.befund.engine.coverage;

import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.List;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Position;
import org.befund.kb.document.Shape;

/**
 * An author's word that no case can exercise something, so that it does not count.
 *
 * @param at where it is written
 * @param key where the thing stands in the advisory
 * @param value what cannot be seen of it
 * @param why what makes it impossible
 */
public record Unreachable(Position at, String key, String value, String why) {

  private static final Key<String> KEY =
      required(
          "key", TEXT, "What it is about, as the coverage names it.", "conditions.both-releases");
  private static final Key<String> VALUE =
      required("value", TEXT, "Which value cannot occur, likewise.", "\"true\"");
  private static final Key<String> WHY =
      required("why", TEXT, "What makes it impossible.", "A host has one release only.");

  /** One entry of a file of cases. */
  public static final Shape<Unreachable> SHAPE =
      new ObjectShape<>(
          "something unreachable",
          List.of(KEY, VALUE, WHY),
          v -> new Unreachable(v.at(), v.get(KEY), v.get(VALUE), v.get(WHY)));

  /** Whether it speaks of an item. */
  boolean isOf(CoverageItem item) {
    return item.key().equals(key) && item.value().equals(value);
  }
}
