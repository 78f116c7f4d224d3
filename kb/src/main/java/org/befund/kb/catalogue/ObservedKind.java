package org.befund.kb.catalogue;

import static org.befund.kb.document.Key.optional;
import static org.befund.kb.document.Key.required;
import static org.befund.kb.document.TextShape.TEXT;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.befund.kb.document.Key;
import org.befund.kb.document.ListShape;
import org.befund.kb.document.NamedShape;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A kind of facts that may be observed of a host, such as certificates.
 *
 * @param id its name, the key under {@code observed} of an environment
 * @param text what it is
 * @param find how somebody finds out what a host has of it
 * @param attributes what can be said of one thing of the kind, by name
 */
public record ObservedKind(
    String id, Localized text, Localized find, Map<String, Attribute> attributes) {

  /** The word beside the attributes of an observed thing; no attribute may be called so. */
  public static final String EXISTS = "exists";

  /**
   * Something that can be said of one thing of a kind.
   *
   * @param text what it is; null when its name says it
   * @param identifies whether things that differ in it are different things
   * @param values the values that it can have; empty unless it is a choice
   * @param synonyms other names of a value, by value
   */
  public record Attribute(
      AttributeType type,
      @Nullable Localized text,
      boolean identifies,
      List<String> values,
      Map<String, List<String>> synonyms) {
    public Attribute {
      values = List.copyOf(values);
      synonyms = Map.copyOf(synonyms);
    }

    /**
     * The value that a text stands for, in a form in which equal values are equal.
     *
     * @return empty when the text is no value of this attribute
     */
    public Optional<Comparable<?>> read(String stated) {
      String text = called(stated);
      Optional<Comparable<?>> value = type.read(text);
      boolean listed =
          type != AttributeType.CHOICE
              || values.stream().map(AttributeType::folded).anyMatch(v -> v.equals(folded(text)));
      return listed ? value : Optional.empty();
    }

    /** The value that goes by a name, or the text itself. */
    private String called(String stated) {
      String name = folded(stated);
      return synonyms.entrySet().stream()
          .filter(each -> each.getValue().stream().anyMatch(other -> folded(other).equals(name)))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(stated);
    }

    /** A value in words, for messages. */
    public String expectation() {
      return values.isEmpty() ? type.expectation() : "one of " + String.join(", ", values);
    }

    private static String folded(String text) {
      return AttributeType.folded(text);
    }
  }

  private static final Key<AttributeType> TYPE =
      required(
          "type",
          TextShape.choice(AttributeType.class, '-'),
          "What its values are, and so which spellings are the same.",
          "text");
  private static final Key<Localized> ATTRIBUTE_TEXT =
      optional(
          "text",
          Localized.SHAPE,
          "What it is, where its name does not say.",
          "{en: A device attached to the host}");
  private static final Key<Boolean> IDENTIFIES =
      optional(
          "identifies",
          TextShape.BOOLEAN,
          "Whether things with equal values of all such attributes are the same thing.",
          "true");
  private static final Key<List<String>> CHOICES =
      optional("values", new ListShape<>(TEXT), "The values of a choice.", "[automatic, manual]");
  private static final Key<Map<String, List<String>>> SYNONYMS =
      optional(
          "synonyms",
          new NamedShape<>(new ListShape<>(TEXT)),
          "Other names of a value, in other tools or languages, by value.",
          "{untrusted: [Disallowed]}");

  private static final Shape<Attribute> ATTRIBUTE =
      new ObjectShape<>(
          "an attribute",
          List.of(TYPE, ATTRIBUTE_TEXT, IDENTIFIES, CHOICES, SYNONYMS),
          v -> {
            if ((v.get(TYPE) == AttributeType.CHOICE) == v.list(CHOICES).isEmpty()) {
              throw new IllegalArgumentException("'values' go with the type 'choice', and only so");
            }
            return new Attribute(
                v.get(TYPE),
                v.find(ATTRIBUTE_TEXT),
                v.or(IDENTIFIES, false),
                v.list(CHOICES),
                v.or(SYNONYMS, Map.of()));
          });

  private static final Key<String> ID =
      required("kind", TEXT, "Its name, the key under 'observed'.", "certificate");
  private static final Key<Localized> TITLE =
      required("text", Localized.SHAPE, "What it is.", "{en: A certificate in a store}");
  private static final Key<Localized> FIND =
      required("find", Localized.SHAPE, "How to find out.", "{en: Run certmgr.msc.}");
  private static final Key<Map<String, Attribute>> ATTRIBUTES =
      required(
          "attributes",
          new NamedShape<>(ATTRIBUTE),
          "What can be said of one thing of the kind.",
          "{thumbprint: {type: hex, identifies: true}}");

  /** A declared kind in a catalogue file. */
  public static final Shape<ObservedKind> SHAPE =
      new ObjectShape<>(
          "a kind of observed facts",
          List.of(ID, TITLE, FIND, ATTRIBUTES),
          v -> {
            if (v.get(ATTRIBUTES).containsKey(EXISTS)) {
              throw new IllegalArgumentException("no attribute may be called '" + EXISTS + "'");
            }
            return new ObservedKind(v.get(ID), v.get(TITLE), v.get(FIND), v.get(ATTRIBUTES));
          });

  public ObservedKind {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The attributes of which all must be equal for two things to be the same, in order. */
  public List<String> identity() {
    return attributes.entrySet().stream()
        .filter(entry -> entry.getValue().identifies())
        .map(Map.Entry::getKey)
        .toList();
  }
}
