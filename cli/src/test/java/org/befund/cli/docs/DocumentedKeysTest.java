package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.cases.CaseFile;
import org.befund.engine.environment.EnvironmentShape;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.CheckedShape;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.LocatedShape;
import org.befund.kb.document.MappedShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.Node;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.ShorthandShape;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.TextShape;
import org.befund.kb.document.Unreadable;
import org.befund.kb.document.VariantShape;
import org.junit.jupiter.api.Test;

/** The tables of keys list what the shapes read: no key more, none less, in the same order. */
class DocumentedKeysTest {
  private static final String ENVIRONMENT = "docs/environment.md";
  private static final String ADVISORY = "docs/advisory-format.md";
  private static final String EVERY_CONDITION = "Every condition";

  @Test
  void environmentPageListsEveryKey() {
    Shapes shapes = Shapes.below(EnvironmentShape.SHAPE);

    assertThat(documented(ENVIRONMENT)).isEqualTo(shapes.objects);
  }

  @Test
  void advisoryPageListsEveryKey() {
    Shapes shapes = Shapes.below(AdvisoryShape.SHAPE);
    Map<String, Map<String, String>> documented = documented(ADVISORY);
    documented.remove(EVERY_CONDITION);

    assertThat(documented).isEqualTo(shapes.objects);
  }

  @Test
  void advisoryPageListsEveryKindOfConditionWithItsKeys() {
    Shapes shapes = Shapes.below(AdvisoryShape.SHAPE);
    MarkdownPage page = MarkdownPage.of(ADVISORY);
    Set<String> common = documented(ADVISORY).getOrDefault(EVERY_CONDITION, Map.of()).keySet();
    Map<String, Set<String>> actual = new LinkedHashMap<>();
    shapes.kinds.forEach(
        (kind, keys) -> {
          assertThat(keys).as(kind).containsAll(common);
          Set<String> further = new LinkedHashSet<>(keys);
          further.removeAll(common);
          further.remove(kind);
          actual.put(kind, further);
        });
    Map<String, Set<String>> told = new LinkedHashMap<>();
    for (List<String> row : page.tables().getOrDefault("A condition", List.of())) {
      told.put(
          MarkdownPage.code(row.get(0)).get(0), new LinkedHashSet<>(MarkdownPage.code(row.get(1))));
    }

    assertThat(common).isNotEmpty();
    assertThat(told).isEqualTo(actual);
  }

  @Test
  void environmentExampleShowsEveryKey() throws Unreadable {
    Shapes shapes = Shapes.below(EnvironmentShape.SHAPE);

    assertThat(keysOf(ENVIRONMENT, "yaml environment")).containsAll(keys(shapes.objects.values()));
  }

  @Test
  void caseExampleShowsEveryKeyOfACase() throws Unreadable {
    Shapes shapes = Shapes.below(CaseFile.SHAPE);
    shapes.objects.keySet().removeAll(Shapes.below(EnvironmentShape.SHAPE).objects.keySet());

    assertThat(keysOf(ADVISORY, "yaml cases")).containsAll(keys(shapes.objects.values()));
  }

  private static Map<String, Map<String, String>> documented(String path) {
    Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    MarkdownPage.of(path)
        .tables()
        .forEach(
            (heading, rows) -> {
              if (!heading.equals("A condition")) {
                Map<String, String> keys = new LinkedHashMap<>();
                rows.forEach(row -> keys.put(MarkdownPage.code(row.get(0)).get(0), row.get(1)));
                objects.put(heading, keys);
              }
            });
    return objects;
  }

  private static Set<String> keys(Collection<Map<String, String>> objects) {
    Set<String> keys = new LinkedHashSet<>();
    objects.forEach(object -> keys.addAll(object.keySet()));
    return keys;
  }

  private static Set<String> keysOf(String path, String info) throws Unreadable {
    String text = MarkdownPage.of(path).block(info).text();
    Set<String> keys = new LinkedHashSet<>();
    collect(DocumentReader.read(new SourceText(path, text)), keys);
    return keys;
  }

  private static void collect(Node node, Set<String> keys) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        keys.add(entry.key());
        collect(entry.value(), keys);
      }
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, keys));
    }
  }

  /** Everything that a shape is made of. */
  private static final class Shapes {
    /** By noun as a heading: whether each key is required. */
    private final Map<String, Map<String, String>> objects = new LinkedHashMap<>();

    /** By the key that tells the kind: all keys. */
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    private final List<VariantShape<?>> seen = new ArrayList<>();

    static Shapes below(Shape<?> root) {
      Shapes shapes = new Shapes();
      shapes.walk(root);
      return shapes;
    }

    private void walk(Shape<?> shape) {
      if (shape instanceof ObjectShape<?> object) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Key<?> key : object.keys()) {
          keys.put(key.name(), key.required() ? "yes" : "no");
        }
        String heading = object.noun().substring(0, 1).toUpperCase() + object.noun().substring(1);
        Map<String, String> known = objects.putIfAbsent(heading, keys);
        if (known == null) {
          object.keys().forEach(key -> walk(key.shape()));
        } else {
          assertThat(keys).as("two shapes called " + heading).isEqualTo(known);
        }
      } else if (shape instanceof VariantShape<?> variant) {
        if (!seen.contains(variant)) {
          seen.add(variant);
          variant
              .variants()
              .get()
              .forEach(
                  (kind, object) -> {
                    kinds.put(kind, object.keys().stream().map(Key::name).toList());
                    object.keys().forEach(key -> walk(key.shape()));
                  });
        }
      } else if (shape instanceof ListShape<?> list) {
        walk(list.item());
      } else if (shape instanceof NamedShape<?> named) {
        walk(named.value());
      } else if (shape instanceof LocatedShape<?> located) {
        walk(located.shape());
      } else if (shape instanceof MappedShape<?, ?> mapped) {
        walk(mapped.shape());
      } else if (shape instanceof CheckedShape<?> checked) {
        walk(checked.shape());
      } else if (shape instanceof ShorthandShape<?> shorthand) {
        walk(shorthand.full());
      } else {
        assertThat(shape).isInstanceOf(TextShape.class);
      }
    }
  }
}
