package org.befund.kb.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input, told so that its author can mend it.
 *
 * @param file the file as the user named it
 * @param at the place, or null when the problem concerns the file as a whole
 * @param message one sentence without a final stop: what was found and what was expected
 * @param excerpt the line at {@code at}, or null
 * @param expected the valid values, in a helpful order; empty when there is no closed choice
 * @param nearest the valid value most like the one found, or null
 */
public record Problem(
    String file,
    @Nullable Position at,
    String message,
    @Nullable String excerpt,
    List<String> expected,
    @Nullable String nearest) {

  public Problem {
    expected = List.copyOf(expected);
  }

  /** A problem of a whole file. */
  public static Problem ofFile(String file, String message) {
    return new Problem(file, null, message, null, List.of(), null);
  }

  /** The place and the message in one line: {@code file:line:column: message}. */
  public String headline() {
    String place = at == null ? file : file + ":" + at.line() + ":" + at.column();
    return place + ": " + message;
  }

  /** The headline, then the line with a caret below the place, then what would be valid. */
  public String report() {
    StringBuilder text = new StringBuilder(headline());
    if (excerpt != null && at != null) {
      String number = Integer.toString(at.line());
      text.append("\n  ").append(number).append(" | ").append(excerpt);
      text.append("\n  ").append(" ".repeat(number.length())).append(" | ");
      for (int i = 0; i < Math.min(at.column() - 1, excerpt.length()); i++) {
        text.append(excerpt.charAt(i) == '\t' ? '\t' : ' ');
      }
      text.append('^');
    }
    if (nearest != null) {
      text.append("\n  did you mean '").append(nearest).append("'?");
    }
    if (!expected.isEmpty()) {
      text.append("\n  valid: ").append(String.join(", ", expected));
    }
    return text.toString();
  }
}
