package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ObservedEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.document.Located;
import org.befund.rules.Truth;
import org.befund.rules.observation.ObservedThing;

/** Observes the things of the kinds that a catalogue declares. */
final class ThingObserver {
  private static final String UNKNOWN = "unknown";

  private final Map<String, ObservedKind> kinds;

  ThingObserver(Catalogue catalogue) {
    this.kinds = catalogue.kinds();
  }

  /** Adds the things that the host's entries say of; a kind that is not declared is noted. */
  void observe(Host host, Sightings seen) {
    for (Map.Entry<String, List<ObservedEntry>> entry : host.observed().entrySet()) {
      ObservedKind kind = kinds.get(entry.getKey());
      if (kind != null) {
        entry.getValue().forEach(thing -> observe(kind, thing, seen));
      } else if (!entry.getValue().isEmpty()) {
        seen.notes.add(
            new Located<>(entry.getKey(), entry.getValue().get(0).at()),
            "the kind '" + entry.getKey() + "' is not declared; what is said of it is left out",
            kinds.keySet());
      }
    }
  }

  private static void observe(ObservedKind kind, ObservedEntry entry, Sightings seen) {
    Map<String, Comparable<?>> attributes = new LinkedHashMap<>();
    Set<String> unknown = new HashSet<>();
    Truth exists = Truth.TRUE;
    List<String> stated = new ArrayList<>();
    for (Map.Entry<String, Located<String>> said : entry.attributes().entrySet()) {
      String name = said.getKey();
      Located<String> text = said.getValue();
      if (name.equals(ObservedKind.EXISTS)) {
        exists = exists(text, seen.notes);
        continue;
      }
      stated.add(name + ": " + text.value());
      ObservedKind.Attribute attribute = kind.attributes().get(name);
      if (attribute == null) {
        unknown.add(name);
        seen.notes.add(
            new Located<>(name, text.at()),
            "'" + name + "' is no attribute of the kind '" + kind.id() + "'; it is left out",
            kind.attributes().keySet());
      } else if (text.value().strip().equalsIgnoreCase(UNKNOWN)) {
        unknown.add(name);
      } else {
        Comparable<?> value = seen.notes.read(text, attribute.expectation(), attribute::read);
        if (value == null) {
          unknown.add(name);
        } else {
          attributes.put(name, value);
        }
      }
    }
    seen.add(
        new ObservedThing(
            seen.host,
            kind.id(),
            attributes,
            unknown,
            exists,
            stated.isEmpty() ? "?" : String.join(", ", stated),
            seen.source(entry.at())));
  }

  private static Truth exists(Located<String> text, Notes notes) {
    return switch (text.value()) {
      case "true" -> Truth.TRUE;
      case "false" -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
      default -> {
        notes.add(
            text,
            "found '" + text.value() + "', expected true, false or unknown; taken as unknown",
            List.of());
        yield Truth.UNKNOWN;
      }
    };
  }
}
