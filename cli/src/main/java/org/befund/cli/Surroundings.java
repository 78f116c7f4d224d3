package org.befund.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.befund.cli.text.MarkdownOutline;
import org.befund.cli.text.Outline;
import org.befund.cli.text.Page;
import org.befund.cli.text.PageOutline;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a run of the command.
 *
 * @param out where results go
 * @param err where errors go
 * @param in where answers come from
 * @param variables the environment variables
 * @param terminal whether results go to a terminal
 * @param today the day of the run
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> variables,
    boolean terminal,
    Supplier<LocalDate> today) {

  private static final int DEFAULT_WIDTH = 100;
  private static final String[] LANGUAGE_VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

  /** Surroundings in which nobody answers. */
  Surroundings(
      PrintStream out,
      PrintStream err,
      Map<String, String> variables,
      boolean terminal,
      Supplier<LocalDate> today) {
    this(out, err, InputStream.nullInputStream(), variables, terminal, today);
  }

  /** The language that the user's locale asks for. */
  String language() {
    for (String variable : LANGUAGE_VARIABLES) {
      String locale = variables.get(variable);
      if (locale != null && !locale.isEmpty()) {
        return locale.toLowerCase(Locale.ROOT).startsWith("de") ? "de" : "en";
      }
    }
    return "en";
  }

  /** The width of the terminal, where it is known. */
  int width() {
    return positive(variables.get("COLUMNS"), DEFAULT_WIDTH);
  }

  private static int positive(@Nullable String number, int otherwise) {
    if (number == null) {
      return otherwise;
    }
    try {
      int width = Integer.parseInt(number);
      return width > 0 ? width : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /**
   * Whether to use colour.
   *
   * @param when {@code auto}, {@code always} or {@code never}
   */
  boolean coloured(String when) {
    if (!when.equals("auto")) {
      return when.equals("always");
    }
    String noColor = variables.get("NO_COLOR");
    return terminal
        && (noColor == null || noColor.isEmpty())
        && !"dumb".equals(variables.get("TERM"));
  }

  /**
   * An empty outline for the output.
   *
   * @param format {@code markdown}, or else text
   */
  Outline outline(String format, String color) {
    return format.equals("markdown") ? new MarkdownOutline() : new PageOutline(page(color));
  }

  /** An empty page for the output. */
  Page page(String color) {
    return new Page(width(), coloured(color));
  }
}
