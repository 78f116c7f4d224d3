package org.befund.engine.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ListName;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.befund.rules.observation.CompleteList;

/** Tells which lists are complete: those stated to be, unless they hold something unknown. */
final class Completeness {

  private Completeness() {}

  /** Adds the complete lists of a host. */
  static void observe(Environment environment, Host host, Sightings seen) {
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
  }

  private static boolean holdsUnknown(Host host, String list) {
    return switch (list) {
      case ListName.PRODUCTS ->
          host.products().stream()
              .anyMatch(entry -> entry.name() == null && entry.installed() != Truth.FALSE);
      case ListName.ROLES -> isShort(host.roles());
      case ListName.UPDATE_CHANNELS -> isShort(host.updateChannels());
      default -> false;
    };
  }

  private static boolean isShort(List<Located<String>> items) {
    return DetailObserver.named(items).size() < items.size();
  }
}
