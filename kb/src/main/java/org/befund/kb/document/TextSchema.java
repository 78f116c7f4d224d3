package org.befund.kb.document;

import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * Every scalar is a text but for the ones that say nothing. What a text means is for shapes to
 * tell, so the parser need not try whether it may be a number or a truth value.
 */
final class TextSchema implements Schema {
  static final TextSchema INSTANCE = new TextSchema();

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private TextSchema() {}

  @Override
  public ScalarResolver getScalarResolver() {
    return TextSchema::resolve;
  }

  /** Nothing is what the core schema of YAML 1.2.2, 10.3.2, resolves to null. */
  private static Tag resolve(String text, boolean plain) {
    return plain && NULLS.contains(text) ? Tag.NULL : Tag.STR;
  }

  @Override
  public Map<Tag, ConstructNode> getSchemaTagConstructors() {
    return Map.of();
  }
}
