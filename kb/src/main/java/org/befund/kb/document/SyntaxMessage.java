package org.befund.kb.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what a parser found wrong, and what to do where that is a mistake that is often made. */
final class SyntaxMessage {

  private static final Pattern OPEN = Pattern.compile("expected ',' or '([]}])', but got");

  private SyntaxMessage() {}

  /** The message for a problem as the YAML parser words it. */
  static String ofYaml(@Nullable String context, @Nullable String problem) {
    String found = firstLine(problem);
    if (found.contains("(TAB)")) {
      return "found a tab where a line is indented, expected spaces";
    }
    if (found.contains("that cannot start any token")) {
      int stop = found.indexOf(" that cannot");
      return found.substring(0, stop) + ", which cannot start a value; quote the text";
    }
    if (found.startsWith("found unknown escape character")
        || found.startsWith("expected escape sequence")) {
      return "found a backslash in double quotes that starts no escape sequence;"
          + " put paths in single quotes";
    }
    if (found.startsWith("expected <block end>, but found '<scalar>'")) {
      return "found more behind a text in quotes;"
          + " within single quotes an apostrophe is written twice";
    }
    if (found.startsWith("expected <block end>, but found")) {
      return "the indentation does not fit that of the lines above";
    }
    if (found.startsWith("mapping values are not allowed here")) {
      return "found a colon where no key can be;"
          + " put the text in quotes, or mend the indentation";
    }
    Matcher open = OPEN.matcher(found);
    if (open.lookingAt()) {
      return "expected ',' or '"
          + open.group(1)
          + "' before this; close what is open, or put the text in quotes";
    }
    if (found.startsWith("Expected a property name")) {
      return "found a mapping or a list as a key, expected a text";
    }
    String where = context == null ? "" : context.strip();
    return where.isEmpty() ? found : where + ", " + found;
  }

  /** The first line of a parser's message, as a sentence without a final stop. */
  static String firstLine(@Nullable String message) {
    String text = message == null || message.isBlank() ? "the text is not well formed" : message;
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
