package org.befund.kb.schema;

import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Key;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import tools.jackson.core.JsonGenerator;

/** The examples of keys, which are written as YAML, as JSON. */
final class Examples {

  private Examples() {}

  /** Writes the example of a key. */
  static void write(Key<?> key, JsonGenerator json) {
    try {
      write(DocumentReader.read(new SourceText(key.name(), key.example())), json);
    } catch (Unreadable e) {
      throw new IllegalArgumentException("the example of '" + key.name() + "' is no YAML", e);
    }
  }

  private static void write(Node node, JsonGenerator json) {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Entry entry : mapping.entries()) {
        json.writeName(entry.key());
        write(entry.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      sequence.items().forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      scalar(scalar.text(), json);
    } else {
      json.writeNull();
    }
  }

  private static void scalar(String text, JsonGenerator json) {
    switch (text) {
      case "true" -> json.writeBoolean(true);
      case "false" -> json.writeBoolean(false);
      default -> json.writeString(text);
    }
  }
}
