package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.befund.kb.catalogue.Catalogue;

/**
 * Paths of Windows in a form in which equal places are equal texts, for what was observed and for
 * what conditions ask alike. A folder that has a variable becomes the variable, on any drive; case,
 * quotes, the direction and number of separators, {@code \\?\} and administrative shares are gone.
 * A path that does not begin at a drive, a share or a variable is never the place of one that does.
 * After {@code *\} stands the name of a file in whatever folder.
 */
public final class PathKey {

  private static final Pattern POWERSHELL_VARIABLE =
      Pattern.compile("^\\$(?:env:([a-z0-9_]+)|\\{env:([^}]+)})");
  private static final Pattern DEVICE = Pattern.compile("^\\\\(?:\\\\[?.]|\\?\\?)\\\\+");
  private static final Pattern DEVICE_SHARE = Pattern.compile("^unc\\\\+");
  private static final Pattern ADMIN_SHARE = Pattern.compile("^\\\\{2,}[^\\\\]+\\\\+([a-z])\\$");
  private static final Pattern SYSTEM_SHARE = Pattern.compile("^\\\\{2,}[^\\\\]+\\\\+admin\\$");
  private static final Pattern ROOT =
      Pattern.compile("^([a-z]:|%systemdrive%|%homedrive%)?(\\\\+)(.*)$", Pattern.DOTALL);

  private static final String ANYWHERE = "*\\";

  private PathKey() {}

  /** The key of every file of the same name, wherever it lies. */
  public static String anywhere(String key) {
    return ANYWHERE + key.substring(key.lastIndexOf('\\') + 1);
  }

  /** The key of a path. */
  public static String of(String path, Catalogue catalogue) {
    return of(path, new FolderNames(catalogue));
  }

  static String of(String path, FolderNames folders) {
    String text = path.replaceAll("[\"']", "").strip().toLowerCase(Locale.ROOT).replace('/', '\\');
    text = withoutPrefixes(text);
    Matcher root = ROOT.matcher(text);
    boolean share = text.startsWith("\\\\");
    if (share || !root.matches()) {
      List<String> segments = segments(text);
      if (segments.isEmpty()) {
        return "";
      }
      return (share ? "\\\\" : "") + String.join("\\", folders.resolveVariable(segments));
    }
    List<String> below = segments(root.group(3));
    List<String> resolved = folders.resolveFolder(below);
    String inside = String.join("\\", resolved);
    if (!resolved.equals(below)) {
      return inside;
    }
    String drive = root.group(1);
    return (drive == null ? "" : drive) + "\\" + inside;
  }

  private static String withoutPrefixes(String text) {
    String bare = text;
    Matcher variable = POWERSHELL_VARIABLE.matcher(bare);
    if (variable.find()) {
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      bare = "%" + name + "%" + bare.substring(variable.end());
    }
    Matcher device = DEVICE.matcher(bare);
    if (device.find()) {
      bare = bare.substring(device.end());
      Matcher share = DEVICE_SHARE.matcher(bare);
      bare = share.find() ? "\\\\" + bare.substring(share.end()) : bare;
    }
    Matcher admin = ADMIN_SHARE.matcher(bare);
    if (admin.find()) {
      return admin.group(1) + ":" + bare.substring(admin.end());
    }
    Matcher system = SYSTEM_SHARE.matcher(bare);
    return system.find() ? "%systemroot%" + bare.substring(system.end()) : bare;
  }

  /** The names between the separators, {@code .} and {@code ..} followed. */
  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    for (String segment : text.split("\\\\")) {
      String name = segment.strip();
      if (name.equals("..") && !segments.isEmpty()) {
        segments.remove(segments.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        segments.add(name);
      }
    }
    return segments;
  }
}
