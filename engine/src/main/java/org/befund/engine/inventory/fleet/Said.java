package org.befund.engine.inventory.fleet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing that an export says of a host. Empty text stands where it says nothing. */
public sealed interface Said {
  /** How updates are called by those that call them by their article. */
  Pattern ARTICLE = Pattern.compile("(?i)(?:^|.*\\b)KB\\s?-?(\\d{5,8})(?!\\d).*|(\\d{5,8})");

  /** The digits of a KB number; the text as it is where there is none in it. */
  static String kb(String text) {
    Matcher matcher = ARTICLE.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** A program of its list; a name that is empty is of something that nobody could name. */
  record Program(
      String name,
      String version,
      String servicePack,
      String architecture,
      String edition,
      String installDate)
      implements Said {}

  /** A program that is stated not to be there. */
  record NoProgram(String name) implements Said {}

  /** Its operating system. */
  record OperatingSystem(String name, String version, String servicePack, String architecture)
      implements Said {}

  /** An update that is installed, by its KB number. */
  record Update(String kb, String date) implements Said {}

  /** A file that is there. */
  record InstalledFile(String path, String version, String modified) implements Said {}

  /** A registry value that is there. */
  record Registry(String key, String value, String data) implements Said {}

  /** What it does for others. */
  record Role(String role) implements Said {}

  /** A host that serves it. */
  record Server(String host) implements Said {}

  /** That one of its lists is complete in an export, by the list's name. */
  record Complete(String list) implements Said {}

  /** That something which an export said before is so no longer. */
  record Gone(Said what) implements Said {}

  /** That something which an export says of it could not be read. */
  record Unread() implements Said {}
}
