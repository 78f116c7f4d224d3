package org.befund.engine.recognition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern USER = Pattern.compile("s-1-5-21-[0-9-]+|s-1-12-1-[0-9-]+");

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
   * keeps count as one: {@code Wow6432Node} is left out. So do the keys of all users.
   */
  public static String key(String key) {
    List<String> parts = parts(key);
    parts.removeIf(REDIRECTED::equals);
    if (user(parts) != null) {
      parts.remove(1);
      parts.set(0, "hkcu");
    }
    return String.join("\\", parts);
  }

  /**
   * Which of the places that a key stands for is meant: a user's identifier, or {@code
   * wow6432node}; empty for the machine's own place and for that of the current user.
   */
  public static String view(String key) {
    List<String> parts = parts(key);
    String user = user(parts);
    String view = parts.contains(REDIRECTED) ? REDIRECTED : "";
    return user == null ? view : view.isEmpty() ? user : user + " " + view;
  }

  /** The user whose hive a key lies in; null where it is no user's of the host's own. */
  private static @Nullable String user(List<String> parts) {
    boolean user = parts.size() > 1 && parts.get(0).equals("hku");
    return user && USER.matcher(parts.get(1)).matches() ? parts.get(1) : null;
  }

  private static List<String> parts(String key) {
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
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    if (!parts.isEmpty()) {
      String hive = parts.get(0);
      hive = hive.endsWith(":") ? hive.substring(0, hive.length() - 1) : hive;
      parts.set(0, HIVES.getOrDefault(hive, hive));
    }
    return parts;
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
