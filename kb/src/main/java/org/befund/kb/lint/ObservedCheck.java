package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.document.Node;

/** What a condition asks of observed things can be asked of their kind. */
final class ObservedCheck {

  private ObservedCheck() {}

  /** Looks at a condition on observed things. */
  static void run(Place condition, Catalogue catalogue, Flaws flaws) {
    String id = condition.text("observed");
    ObservedKind kind = id == null ? null : catalogue.kinds().get(id);
    if (kind == null) {
      return;
    }
    for (String key : List.of("where", "each", "having")) {
      for (Place entry : condition.entries(key)) {
        ObservedKind.Attribute attribute = kind.attributes().get(entry.name());
        if (attribute == null) {
          flaws.atKey(
              Code.UNKNOWN_ATTRIBUTE,
              entry,
              "found '" + entry.name() + "', expected an attribute of '" + kind.id() + "'",
              Suggestion.of(entry.name(), kind.attributes().keySet()));
        } else {
          values(entry).forEach(value -> value(value, entry.name(), attribute, flaws));
          bounds(entry, attribute, flaws);
        }
      }
    }
  }

  private static void value(
      Place value, String name, ObservedKind.Attribute attribute, Flaws flaws) {
    String text = value.text();
    if (text != null && attribute.read(text).isEmpty()) {
      flaws.at(
          Code.UNREADABLE_ATTRIBUTE,
          value,
          "found '" + text + "', expected " + attribute.expectation() + " for '" + name + "'",
          Suggestion.of(text, attribute.values()));
    }
  }

  private static void bounds(Place entry, ObservedKind.Attribute attribute, Flaws flaws) {
    for (String key : List.of("atLeast", "below")) {
      Place bound = entry.key(key);
      if (bound != null && !attribute.type().isOrdered()) {
        String message = "'" + entry.name() + "' has no order, so there is nothing below or above";
        flaws.atKey(Code.UNREADABLE_ATTRIBUTE, bound, message);
      }
    }
  }

  /** Every value that stands there, whichever way the test is written. */
  private static List<Place> values(Place place) {
    List<Place> values = new ArrayList<>();
    if (place.node() instanceof Node.Scalar) {
      values.add(place);
    }
    place.items().forEach(item -> values.addAll(values(item)));
    place.entries().forEach(entry -> values.addAll(values(entry)));
    return values;
  }
}
