package org.befund.engine.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ListName;
import org.befund.engine.environment.ProductEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.ObservedKind;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.befund.rules.observation.CompleteList;

/** Tells which lists are complete: those stated to be, unless they hold something unknown. */
final class Completeness {
  private final Map<String, ObservedKind> kinds;

  Completeness(Catalogue catalogue) {
    this.kinds = catalogue.kinds();
  }

  /**
   * Notes the names that are neither of a list nor of a declared kind; those that are meant for
   * every host along with the first.
   */
  void check(Environment environment, Host host, Notes notes) {
    if (host == environment.hosts().get(0)) {
      check(environment.complete(), notes);
    }
    check(host.complete(), notes);
  }

  private void check(List<Located<String>> names, Notes notes) {
    for (Located<String> name : names) {
      String list = name.value();
      if (!list.equals(ListName.HOSTS)
          && !ListName.OF_HOST.contains(list)
          && !kinds.containsKey(list)) {
        notes.add(
            name,
            "'" + list + "' is neither a list nor a declared kind; nothing is taken to be complete",
            kinds.keySet());
      }
    }
  }

  /** Adds the complete lists of a host. */
  void observe(Environment environment, Host host, Sightings seen) {
    Map<String, Position> places = new LinkedHashMap<>();
    for (Located<String> list : host.complete()) {
      places.putIfAbsent(list.value(), list.at());
    }
    for (Located<String> list : environment.complete()) {
      places.putIfAbsent(list.value(), list.at());
    }
    for (String list : ListName.OF_HOST) {
      Position at = places.get(list);
      if (at != null && !holdsUnknown(host, list)) {
        seen.add(new CompleteList(seen.host, list, seen.source(at)));
      }
    }
    for (Map.Entry<String, Position> place : places.entrySet()) {
      if (kinds.containsKey(place.getKey()) && !ListName.OF_HOST.contains(place.getKey())) {
        seen.add(new CompleteList(seen.host, place.getKey(), seen.source(place.getValue())));
      }
    }
  }

  private static boolean holdsUnknown(Host host, String list) {
    return switch (list) {
      case ListName.PRODUCTS -> holdsNameless(host.products());
      case ListName.UPGRADED_FROM -> holdsNameless(host.upgradedFrom());
      case ListName.ROLES -> isShort(host.roles());
      case ListName.UPDATE_CHANNELS -> isShort(host.updateChannels());
      default -> false;
    };
  }

  private static boolean holdsNameless(List<ProductEntry> entries) {
    return entries.stream()
        .anyMatch(entry -> entry.name() == null && entry.installed() != Truth.FALSE);
  }

  private static boolean isShort(List<Located<String>> items) {
    return DetailObserver.named(items).size() < items.size();
  }
}
