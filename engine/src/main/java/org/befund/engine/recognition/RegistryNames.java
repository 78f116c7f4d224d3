package org.befund.engine.recognition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registry keys, value names and data in a form in which equal ones are equal texts, for what was
 * observed and for what conditions ask alike.
 */
public final class RegistryNames {

  private static final Map<String, String> HIVES =
      Map.of(
          "hkey_local_machine", "hklm",
          "hkey_current_user", "hkcu",
          "hkey_classes_root", "hkcr",
          "hkey_users", "hku",
          "hkey_current_config", "hkcc");

  private static final String REDIRECTED = "wow6432node";

  private static final Pattern PREFIX =
      Pattern.compile("^(?:computer\\\\|microsoft\\.powershell\\.core\\\\)?(?:registry::)?");

  private static final Pattern HEXADECIMAL =
      Pattern.compile(
          "(?:reg_[dq]word\\s+)?(?:[dq]word:\\s*|0x)([0-9a-f]{1,16})(?:\\s+\\(\\d+\\))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DECIMAL =
      Pattern.compile("(?:reg_[dq]word\\s+)?0*(\\d{1,20})", Pattern.CASE_INSENSITIVE);

  private RegistryNames() {}

  /**
   * A key in lower case with the hive's short name. Both views of the registry that 64-bit Windows
   * keeps count as one: {@code Wow6432Node} is left out.
   */
  public static String key(String key) {
    String text = unquoted(key).toLowerCase(Locale.ROOT);
    if (text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1);
    }
    if (text.indexOf('\\') < 0) {
      text = text.replace('/', '\\');
    }
    text = PREFIX.matcher(text).replaceFirst("");
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\\\", -1)) {
      String name = part.strip();
      if (!name.isEmpty() && !name.equals(REDIRECTED)) {
        parts.add(name);
      }
    }
    if (!parts.isEmpty()) {
      String hive = parts.get(0);
      hive = hive.endsWith(":") ? hive.substring(0, hive.length() - 1) : hive;
      parts.set(0, HIVES.getOrDefault(hive, hive));
    }
    return String.join("\\", parts);
  }

  /** The name of a value in lower case; the nameless one is {@code (default)}. */
  public static String value(String value) {
    String name = unquoted(value).toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.equals("@") ? "(default)" : name;
  }

  /** Data: a number in decimal, whichever notation it had; any other text as it is. */
  public static String data(String data) {
    String text = unquoted(data);
    Matcher hexadecimal = HEXADECIMAL.matcher(text);
    if (hexadecimal.matches()) {
      return new BigInteger(hexadecimal.group(1), 16).toString();
    }
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.matches() ? decimal.group(1) : text;
  }

  private static String unquoted(String text) {
    String bare = text.strip();
    boolean quoted =
        bare.length() >= 2
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(0) == bare.charAt(bare.length() - 1);
    return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
  }
}
