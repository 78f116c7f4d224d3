package org.befund.engine.inventory.printed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.befund.engine.inventory.profile.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a key and a value each, between blank lines.
 *
 * @param line the line where it begins, from 1
 * @param values its values by their keys, in the order of the block; none where it has a fault
 * @param unclear the keys whose values go on in lines of which it cannot be told how they join
 * @param keys whether any line of it is a key and a value
 * @param fault why it cannot be used; null where it can
 * @param raw its text, or the beginning of it
 */
record KeyBlock(
    long line,
    Map<String, String> values,
    Set<String> unclear,
    boolean keys,
    @Nullable String fault,
    String raw) {
  private static final String SYSTEM = "__";
  private static final String SERVER = "__server";

  /** What objects of WMI have in PowerShell besides what they tell, by folded names. */
  private static final Set<String> BESIDE =
      Set.of("scope", "path", "options", "classpath", "properties", "systemproperties");

  /** A list of which PowerShell shows the beginning only. */
  private static final Pattern CUT = Pattern.compile("\\{.*(?:\\.\\.\\.|\u2026)\\}");

  /**
   * The keys that may say something.
   *
   * @param hosts what the keys of hosts are called, folded; without a value they say nothing
   */
  List<String> telling(Collection<String> hosts) {
    boolean object = values.keySet().stream().anyMatch(key -> key.equalsIgnoreCase("__PATH"));
    List<String> telling = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          String folded = Headers.folded(key);
          boolean system = key.startsWith(SYSTEM) && !key.equalsIgnoreCase(SERVER);
          boolean beside = object && BESIDE.contains(folded);
          boolean silent = value.isBlank() && hosts.contains(folded);
          if (!system && !beside && !silent && !folded.isEmpty()) {
            telling.add(key);
          }
        });
    return telling;
  }

  /** Its values in the order of some keys; empty where it has no value. */
  List<String> cells(List<String> keys) {
    return keys.stream().map(key -> values.getOrDefault(key, "")).toList();
  }

  /** Whether a value was cut short where it was printed. */
  static boolean isCut(String value) {
    return CUT.matcher(value).matches();
  }
}
