package org.befund.engine.evidence.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a host by the folders that its log lies in: the outermost one that may be its name. */
final class HostFolders {
  /** Folders that are on every host, and what people call a folder of logs. */
  private static final Set<String> NO_HOSTS =
      Set.of(
          "log",
          "logs",
          "logfiles",
          "evidence",
          "hosts",
          "clients",
          "servers",
          "windows",
          "winnt",
          "system32",
          "temp",
          "tmp",
          "ccm",
          "program files",
          "program files (x86)",
          "update services",
          "c",
          "c$",
          "c_",
          "d",
          "d$",
          "admin$",
          "users",
          "desktop",
          "var",
          "private",
          "home");

  /** What can be the name of a computer, or of one with its domain. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,252}");

  private HostFolders() {}

  /** The host, or an empty text. */
  static String host(List<String> folders) {
    for (String folder : folders) {
      boolean may = !NO_HOSTS.contains(folder.toLowerCase(Locale.ROOT));
      if (may && NAME.matcher(folder).matches()) {
        return folder;
      }
    }
    return "";
  }
}
