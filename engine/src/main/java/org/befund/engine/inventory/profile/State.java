package org.befund.engine.inventory.profile;

import java.util.Locale;
import java.util.Set;

/** Whether a row is about something that is there, by what stands in its column of the state. */
enum State {
  /** It is there; so is whatever has a state of which nothing is known here. */
  THERE,
  /** It is stated not to be there. */
  ABSENT,
  /** It may be there or not. */
  OPEN;

  private static final Set<String> NO =
      Set.of(
          "no",
          "n",
          "false",
          "nein",
          "falsch",
          "non",
          "missing",
          "absent",
          "not installed",
          "notinstalled",
          "uninstalled",
          "removed",
          "not present",
          "not applicable",
          "notapplicable",
          "not required",
          "required",
          "needed",
          "available",
          "applicable",
          "declined",
          "non-compliant",
          "noncompliant",
          "not compliant",
          "nicht installiert",
          "deinstalliert",
          "entfernt",
          "fehlt",
          "fehlend",
          "nicht vorhanden",
          "nicht anwendbar",
          "erforderlich",
          "ben\u00f6tigt");
  private static final Set<String> MAYBE =
      Set.of(
          "failed",
          "install failed",
          "error",
          "pending",
          "pending reboot",
          "pending restart",
          "installed pending reboot",
          "downloaded",
          "in progress",
          "unknown",
          "fehlgeschlagen",
          "fehler",
          "ausstehend",
          "neustart ausstehend",
          "unbekannt");

  /** What a cell says. */
  static State of(String cell) {
    String text = CellText.plain(cell).toLowerCase(Locale.ROOT);
    if (NO.contains(text)) {
      return ABSENT;
    }
    return MAYBE.contains(text) ? OPEN : THERE;
  }
}
