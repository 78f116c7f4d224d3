package org.befund.kb.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.VariantShape;
import tools.jackson.core.JsonGenerator;

/**
 * A shape as JSON Schema, draft 2020-12. It is as strict as the reader about keys, kinds of values
 * and closed choices. What needs a look at several keys at once, or at other files, is left to the
 * reader.
 *
 * <p>Scalars may be texts, numbers or booleans, as the reader takes them all as they are written.
 * An optional key may stand without a value, which means as much as not to stand there.
 */
public final class JsonSchema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  /** Texts of one form, which are never numbers. */
  private static final Map<Shape<?>, String> PATTERNS =
      Map.of(
          TextShape.DATE, "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$",
          TextShape.DURATION, "^\\s*[-+]?[Pp].*$",
          TextShape.OFFSET, "^\\s*([Zz]|[-+]\\d.*)\\s*$");

  private final JsonGenerator json;
  private final Definitions definitions;

  private JsonSchema(JsonGenerator json, Definitions definitions) {
    this.json = json;
    this.definitions = definitions;
  }

  /**
   * Writes the schema of a document.
   *
   * @param id the schema's name, a URI
   * @param title what the document is, in one line
   * @param shape the shape of the document
   * @param json takes the schema; stays open
   */
  public static void write(String id, String title, Shape<?> shape, JsonGenerator json) {
    Definitions definitions = Definitions.below(shape);
    JsonSchema schema = new JsonSchema(json, definitions);
    json.writeStartObject();
    json.writeStringProperty("$schema", DRAFT);
    json.writeStringProperty("$id", id);
    json.writeStringProperty("title", title);
    schema.rules(shape, false);
    json.writeObjectPropertyStart("$defs");
    for (Map.Entry<String, Shape<?>> definition : definitions.byName().entrySet()) {
      json.writeObjectPropertyStart(definition.getKey());
      schema.definition(definition.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void definition(Shape<?> shape) {
    if (shape instanceof ObjectShape<?> object) {
      object(object);
    } else if (shape instanceof VariantShape<?> variant) {
      variant(variant);
    }
  }

  private void object(ObjectShape<?> object) {
    json.writeStringProperty("title", Definitions.plain(object.noun()));
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("properties");
    for (Key<?> key : object.keys()) {
      json.writeObjectPropertyStart(key.name());
      about(key);
      rules(key.shape(), !key.required());
      json.writeEndObject();
    }
    json.writeEndObject();
    required(object.keys().stream().filter(Key::required).map(Key::name).toList());
    json.writeBooleanProperty("additionalProperties", false);
  }

  /**
   * Exactly one key tells the kind, and only the schema of that kind speaks: a misspelt key is one
   * error, and not one for each kind that it might have been.
   */
  private void variant(VariantShape<?> variant) {
    json.writeStringProperty("title", Definitions.plain(variant.noun()));
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("properties");
    definitions
        .kinds(variant)
        .forEach(
            (name, kind) -> {
              json.writeObjectPropertyStart(name);
              about(teller(name, kind));
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeArrayPropertyStart("oneOf");
    for (String name : definitions.kinds(variant).keySet()) {
      json.writeStartObject();
      required(List.of(name));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("allOf");
    definitions
        .kinds(variant)
        .forEach(
            (name, kind) -> {
              json.writeStartObject();
              json.writeObjectPropertyStart("if");
              required(List.of(name));
              json.writeEndObject();
              json.writeObjectPropertyStart("then");
              reference(kind);
              json.writeEndObject();
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static Key<?> teller(String name, ObjectShape<?> kind) {
    Optional<Key<?>> key =
        kind.keys().stream().filter(each -> each.name().equals(name)).findFirst();
    return key.orElseThrow(
        () -> new IllegalArgumentException(kind.noun() + " has no key '" + name + "'"));
  }

  private void required(List<String> names) {
    if (!names.isEmpty()) {
      json.writeArrayPropertyStart("required");
      names.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void about(Key<?> key) {
    String form = form(key.shape());
    json.writeStringProperty(
        "description", form.isEmpty() ? key.description() : key.description() + " " + form);
    json.writeArrayPropertyStart("examples");
    Examples.write(key, json);
    json.writeEndArray();
  }

  /** The form of a text in words, where it has one. */
  private static String form(Shape<?> shape) {
    if (shape instanceof LocatedShape<?> located) {
      return form(located.shape());
    }
    boolean told = shape instanceof TextShape<?> text && text.choices().isEmpty();
    return told && !shape.equals(TextShape.TEXT) ? "As " + shape.expectation() + "." : "";
  }

  /**
   * Writes what a value must be, into the schema that is open.
   *
   * @param empty whether it may also be nothing
   */
  private void rules(Shape<?> shape, boolean empty) {
    if (shape instanceof TextShape<?> text) {
      scalar(text, empty);
    } else if (shape instanceof ListShape<?> list) {
      type(empty, "array");
      json.writeObjectPropertyStart("items");
      rules(list.item(), false);
      json.writeEndObject();
    } else if (shape instanceof NamedShape<?> named) {
      type(empty, "object");
      json.writeObjectPropertyStart("additionalProperties");
      rules(named.value(), false);
      json.writeEndObject();
    } else if (shape instanceof LocatedShape<?> located) {
      rules(located.shape(), empty);
    } else if (shape instanceof CheckedShape<?> checked) {
      rules(checked.shape(), empty);
    } else if (shape instanceof MappedShape<?, ?> mapped) {
      rules(mapped.shape(), empty);
    } else if (shape instanceof ShorthandShape<?> shorthand) {
      shorthand(shorthand, empty);
    } else if (empty) {
      json.writeObjectPropertyStart("if");
      json.writeObjectPropertyStart("not");
      json.writeStringProperty("type", "null");
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectPropertyStart("then");
      reference(shape);
      json.writeEndObject();
    } else {
      reference(shape);
    }
  }

  private void reference(Shape<?> shape) {
    json.writeStringProperty("$ref", "#/$defs/" + definitions.name(shape));
  }

  private void scalar(TextShape<?> text, boolean empty) {
    String pattern = PATTERNS.get(text);
    if (!text.choices().isEmpty() && !text.closed()) {
      type(empty, "string");
      json.writeArrayPropertyStart("examples");
      text.choices().forEach(json::writeString);
      json.writeEndArray();
    } else if (text.closed()) {
      json.writeArrayPropertyStart("enum");
      text.choices().forEach(json::writeString);
      if (text.choices().contains("true")) {
        json.writeBoolean(true);
        json.writeBoolean(false);
      }
      if (empty) {
        json.writeNull();
      }
      json.writeEndArray();
    } else if (pattern != null) {
      type(empty, "string");
      json.writeStringProperty("pattern", pattern);
    } else {
      type(empty, "string", "number", "boolean");
    }
  }

  /** One word, or else the long form: only one of the two speaks. */
  private void shorthand(ShorthandShape<?> shorthand, boolean empty) {
    json.writeObjectPropertyStart("if");
    type(empty, "string", "number", "boolean");
    json.writeEndObject();
    json.writeObjectPropertyStart("then");
    rules(shorthand.word(), empty);
    json.writeEndObject();
    json.writeObjectPropertyStart("else");
    rules(shorthand.full(), false);
    json.writeEndObject();
  }

  private void type(boolean empty, String... types) {
    if (types.length == 1 && !empty) {
      json.writeStringProperty("type", types[0]);
      return;
    }
    json.writeArrayPropertyStart("type");
    for (String type : types) {
      json.writeString(type);
    }
    if (empty) {
      json.writeString("null");
    }
    json.writeEndArray();
  }
}
