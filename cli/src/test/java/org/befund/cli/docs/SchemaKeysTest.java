package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.cases.CaseFile;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Reading;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.document.VariantShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every key says what it is for, and shows it. */
class SchemaKeysTest {
  static final List<String> NAMES = PublishedSchema.NAMES;

  private static final Map<String, Shape<?>> SHAPES =
      Map.of(
          "advisory", AdvisoryShape.SHAPE,
          "cases", CaseFile.SHAPE,
          "catalogue", Catalogue.SHAPE,
          "environment", EnvironmentShape.SHAPE);

  @ParameterizedTest
  @FieldSource("NAMES")
  void isASchema(String name) {
    assertThat(PublishedSchema.errorsOfSchema(name)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyKeyHasADescriptionAndAnExampleThatIsValid(String name) {
    PublishedSchema schema = PublishedSchema.of(name);
    List<String> wrong = new ArrayList<>();
    int keys = 0;
    JsonNode definitions = JsonMapper.shared().readTree(PublishedSchema.text(name)).get("$defs");
    for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
      for (Map.Entry<String, JsonNode> key : definition.getValue().get("properties").properties()) {
        keys++;
        String place = "/$defs/" + definition.getKey() + "/properties/" + key.getKey();
        if (!key.getValue().path("description").asString("").matches("\\S.*[.…]")) {
          wrong.add(place + " has no description");
        }
        JsonNode examples = key.getValue().path("examples");
        if (examples.isEmpty()) {
          wrong.add(place + " has no example");
        }
        for (JsonNode example : examples) {
          for (String error : schema.errors(place, example.toString(), InputFormat.JSON)) {
            wrong.add(place + ": " + example + ": " + error);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(keys).isGreaterThan(10);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyExampleIsWhatTheReaderTakes(String name) {
    List<String> wrong = new ArrayList<>();
    for (Key<?> key : keys(SHAPES.getOrDefault(name, AdvisoryShape.SHAPE))) {
      if (key.example().matches("\\[\\s*]|\\{\\s*}")) {
        wrong.add("the example of '" + key.name() + "' shows nothing");
      }
      try {
        Reading.read(new SourceText(key.name(), key.example()), key.shape());
      } catch (Unreadable e) {
        wrong.add(key.example() + " | " + e.getMessage());
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static Set<Key<?>> keys(Shape<?> root) {
    Set<Key<?>> keys = Collections.newSetFromMap(new IdentityHashMap<>());
    walk(root, keys, Collections.newSetFromMap(new IdentityHashMap<>()));
    return keys;
  }

  private static void walk(Shape<?> shape, Set<Key<?>> keys, Set<Shape<?>> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof ObjectShape<?> object) {
      for (Key<?> key : object.keys()) {
        keys.add(key);
        walk(key.shape(), keys, seen);
      }
    } else if (shape instanceof VariantShape<?> variant) {
      variant.variants().get().values().forEach(kind -> walk(kind, keys, seen));
    } else if (shape instanceof ListShape<?> list) {
      walk(list.item(), keys, seen);
    } else if (shape instanceof NamedShape<?> named) {
      walk(named.value(), keys, seen);
    } else if (shape instanceof LocatedShape<?> located) {
      walk(located.shape(), keys, seen);
    } else if (shape instanceof CheckedShape<?> checked) {
      walk(checked.shape(), keys, seen);
    } else if (shape instanceof MappedShape<?, ?> mapped) {
      walk(mapped.shape(), keys, seen);
    } else if (shape instanceof ShorthandShape<?> shorthand) {
      walk(shorthand.full(), keys, seen);
    }
  }
}
