package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ObservedEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.document.Located;
import org.jspecify.annotations.Nullable;

/**
 * {@code observed:KIND{ATTRIBUTE:VALUE,…}=present|missing|unknown|ATTRIBUTE:VALUE,…}: a thing of a
 * declared kind, told by its attributes; with attributes for a value it is there and has them. With
 * {@code |} between values of an attribute, a fact is of several things at once.
 */
final class ObservedFactKind implements FactKind {
  private static final List<String> WORDS = List.of("present", "missing", "unknown");

  private final Catalogue catalogue;

  ObservedFactKind(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String word() {
    return "observed";
  }

  @Override
  public String example() {
    return "observed:KIND{ATTRIBUTE:VALUE}=present";
  }

  /** The name of a fact for things of a kind. */
  static String nameOf(String kind, Map<String, String> attributes) {
    return kind + "{" + text(attributes) + "}";
  }

  /** Attributes as facts have them. */
  static String text(Map<String, String> attributes) {
    List<String> parts = new ArrayList<>();
    attributes.forEach((name, value) -> parts.add(name + ":" + value));
    return String.join(",", parts);
  }

  @Override
  public String name(String written) throws UnreadableFact {
    int open = written.indexOf('{');
    if (open < 0 || !written.endsWith("}")) {
      throw UnreadableFact.of("found '" + written + "', expected KIND{ATTRIBUTE:VALUE,…}");
    }
    String kind = written.substring(0, open).strip();
    if (!catalogue.kinds().containsKey(kind)) {
      throw UnreadableFact.none("a kind of the catalogue", kind, catalogue.kinds().keySet());
    }
    Map<String, String> attributes =
        attributes(kind, written.substring(open + 1, written.length() - 1));
    return nameOf(kind, attributes);
  }

  private Map<String, String> attributes(String kind, String written) throws UnreadableFact {
    ObservedKind declared = catalogue.kinds().get(kind);
    Map<String, String> attributes = new LinkedHashMap<>();
    if (declared == null || written.isBlank()) {
      return attributes;
    }
    List<String> names = declared.attributes().keySet().stream().map(Pattern::quote).toList();
    for (String part : written.split(",\\s*(?=(?:" + String.join("|", names) + ")\\s*:)")) {
      int colon = part.indexOf(':');
      String name = part.substring(0, Math.max(0, colon)).strip();
      ObservedKind.Attribute attribute = declared.attributes().get(name);
      if (attribute == null) {
        throw UnreadableFact.none(
            "an attribute of " + kind, colon < 0 ? part : name, declared.attributes().keySet());
      }
      for (String value : part.substring(colon + 1).split("\\|")) {
        if (attribute.read(value).isEmpty()) {
          throw UnreadableFact.of("found '" + value + "', expected " + attribute.expectation());
        }
      }
      attributes.put(name, part.substring(colon + 1).strip());
    }
    return attributes;
  }

  private static String kindOf(String name) {
    return name.substring(0, name.indexOf('{'));
  }

  private Map<String, String> attributesOf(String name) {
    try {
      return attributes(kindOf(name), name.substring(name.indexOf('{') + 1, name.length() - 1));
    } catch (UnreadableFact e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    String word = Choice.find(WORDS, written);
    if (!word.isEmpty()) {
      return word;
    }
    if (written.indexOf(':') < 0) {
      throw UnreadableFact.none("attributes or one of these words", written, WORDS);
    }
    return text(attributes(kindOf(name), written));
  }

  /** The things that attributes mean: one for each value of an attribute that has several. */
  private static List<Map<String, String>> things(Map<String, String> attributes) {
    List<Map<String, String>> things = new ArrayList<>();
    things.add(new LinkedHashMap<>());
    attributes.forEach(
        (name, values) -> {
          List<Map<String, String>> more = new ArrayList<>();
          for (String value : values.split("\\|")) {
            for (Map<String, String> thing : things) {
              Map<String, String> one = new LinkedHashMap<>(thing);
              one.put(name, value.strip());
              more.add(one);
            }
          }
          things.clear();
          things.addAll(more);
        });
    return things;
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String kind = kindOf(supposed.fact().name());
    List<Map<String, String>> things = things(attributesOf(supposed.fact().name()));
    List<Map<String, String>> entries = new ArrayList<>();
    for (Map<String, String> thing : things) {
      Map<String, String> entry = new LinkedHashMap<>(thing);
      switch (supposed.value()) {
        case "present" -> entry.put(ObservedKind.EXISTS, "true");
        case "missing" -> entry.put(ObservedKind.EXISTS, "false");
        case "unknown" -> entry.put(ObservedKind.EXISTS, "unknown");
        default -> entry.putAll(attributesOf(kind + "{" + supposed.value() + "}"));
      }
      entries.add(entry);
    }
    return now.with(
        supposed.fact().host(),
        host -> {
          host.observed(kind)
              .removeIf(entry -> things.stream().anyMatch(thing -> isOf(kind, entry, thing)));
          host.add(Map.of("observed", Map.of(kind, entries)));
        });
  }

  private boolean isOf(String kind, ObservedEntry entry, Map<String, String> thing) {
    ObservedKind declared = catalogue.kinds().get(kind);
    return declared != null
        && thing.entrySet().stream()
            .allMatch(
                wanted -> {
                  ObservedKind.Attribute attribute = declared.attributes().get(wanted.getKey());
                  Located<String> said = entry.attributes().get(wanted.getKey());
                  return attribute != null
                      && said != null
                      && attribute.read(said.value()).equals(attribute.read(wanted.getValue()));
                });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    String kind = kindOf(fact.name());
    List<Map<String, String>> things = things(attributesOf(fact.name()));
    if (host != null) {
      for (ObservedEntry entry : host.observed().getOrDefault(kind, List.of())) {
        if (things.stream().anyMatch(thing -> isOf(kind, entry, thing))) {
          stated.add(new Located<>(text(entry, attributesOf(fact.name())), entry.at()));
        }
      }
    }
    return stated;
  }

  private static String text(ObservedEntry entry, Map<String, String> named) {
    @Nullable Located<String> exists = entry.attributes().get(ObservedKind.EXISTS);
    if (exists != null && !exists.value().equals("true")) {
      return exists.value().equals("false") ? "missing" : "unknown";
    }
    Map<String, String> more = new LinkedHashMap<>();
    entry
        .attributes()
        .forEach(
            (name, said) -> {
              if (!named.containsKey(name) && !name.equals(ObservedKind.EXISTS)) {
                more.put(name, said.value());
              }
            });
    return more.isEmpty() ? "present" : text(more);
  }

  @Override
  public List<String> words() {
    return List.of("present", "missing", "unknown", "value");
  }
}
