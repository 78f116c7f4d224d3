package org.befund.engine.inventory.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.befund.engine.inventory.fleet.Said;
import org.jspecify.annotations.Nullable;

/** What stands in a column that is called after a product or an update, one row a host. */
final class Pivot {
  private static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "true",
          "1",
          "x",
          "ja",
          "j",
          "wahr",
          "installed",
          "installiert",
          "present",
          "vorhanden",
          "\u2713",
          "\u2714");
  private static final Set<String> NO =
      Set.of(
          "no",
          "n",
          "false",
          "0",
          "nein",
          "falsch",
          "not installed",
          "nicht installiert",
          "missing",
          "nicht vorhanden",
          "none",
          "keine");
  private static final Pattern VERSION = Pattern.compile("(?i)v?(\\d+(?:\\.\\d+)+[\\w.-]*)");
  private static final Pattern PACK = Pattern.compile("(?i)(?:sp|service pack) ?\\d+|rtm");

  private Pivot() {}

  /**
   * What a cell says.
   *
   * @param note why it cannot be used; null where it can
   */
  record Value(Said said, @Nullable String note) {}

  /** Whether a header names an update. */
  static boolean isUpdate(String header) {
    return header.matches("(?i)KB[ -]?\\d{5,8}");
  }

  /**
   * What a cell says of a product or an update; nothing where it is blank.
   *
   * @param called the header
   */
  static List<Value> said(String called, String cell, Topic topic) {
    if (cell.isEmpty()) {
      return List.of();
    }
    String text = cell.toLowerCase(Locale.ROOT);
    boolean update = topic == Topic.UPDATE;
    if (YES.contains(text)) {
      Said there =
          update
              ? new Said.Update(Said.kb(called), "")
              : new Said.Program(called, "", "", "", "", "");
      return List.of(new Value(there, null));
    } else if (NO.contains(text)) {
      // that an update is not listed may only say that another one holds it
      return update ? List.of() : List.of(new Value(new Said.NoProgram(called), null));
    } else if (!update && VERSION.matcher(text).matches()) {
      String version = VERSION.matcher(cell).replaceFirst("$1");
      return List.of(new Value(new Said.Program(called, version, "", "", "", ""), null));
    } else if (!update && PACK.matcher(text).matches()) {
      return List.of(new Value(new Said.Program(called, "", cell, "", "", ""), null));
    }
    String reason = "'" + cell + "' below '" + called + "' is neither yes, no nor a version";
    return List.of(new Value(new Said.Unread(), reason));
  }
}
