package org.befund.kb.lint.logic;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Registry keys and data in a form in which equal ones are equal texts. */
final class RegistryData {
  private static final Map<String, String> HIVES =
      Map.of(
          "hkey_local_machine", "hklm",
          "hkey_current_user", "hkcu",
          "hkey_classes_root", "hkcr",
          "hkey_users", "hku",
          "hkey_current_config", "hkcc");

  private static final Pattern HEXADECIMAL = Pattern.compile("(?:dword:\\s*|0x)([0-9a-f]{1,16})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,20}");

  private RegistryData() {}

  /** A key in lower case with the short name of its hive. */
  static String key(String key) {
    String lower = key.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
    int end = lower.indexOf('\\');
    String hive = end < 0 ? lower : lower.substring(0, end);
    String name = hive.endsWith(":") ? hive.substring(0, hive.length() - 1) : hive;
    String rest = end < 0 ? "" : lower.substring(end);
    return HIVES.getOrDefault(name, name) + rest.replaceAll("\\\\+$", "");
  }

  /** Data in lower case, numbers in decimal. */
  static String normal(String data) {
    String lower = data.strip().toLowerCase(Locale.ROOT);
    Matcher hexadecimal = HEXADECIMAL.matcher(lower);
    if (hexadecimal.matches()) {
      return new BigInteger(hexadecimal.group(1), 16).toString();
    }
    return DECIMAL.matcher(lower).matches() ? new BigInteger(lower).toString() : lower;
  }

  /** The number that normal data are, or null. */
  static @Nullable BigInteger number(String data) {
    return DECIMAL.matcher(data).matches() ? new BigInteger(data) : null;
  }
}
