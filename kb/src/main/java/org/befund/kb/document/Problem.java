package org.befund.kb.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input, told so that its author can mend it.
 *
 * @param kind what went wrong, in general
 * @param file the file as the user named it
 * @param at the place, or null when the problem concerns the file as a whole
 * @param message one sentence without a final stop: what was found and what was expected
 * @param excerpt the line at {@code at}, or null
 * @param expected the valid values, in a helpful order; empty when there is no closed choice
 * @param nearest the valid value most like the one found, or null
 */
public record Problem(
    Kind kind,
    String file,
    @Nullable Position at,
    String message,
    @Nullable String excerpt,
    List<String> expected,
    @Nullable String nearest) {

  /** What can be wrong with a document, told apart by what its author must do. */
  public enum Kind {
    /** The text is not YAML or JSON. */
    SYNTAX,
    /** An anchor, an alias or a tag. */
    REFERENCE,
    /** A key stands twice in one mapping. */
    DUPLICATE_KEY,
    /** A key that the object does not have. */
    UNKNOWN_KEY,
    /** A key that must be there is not. */
    MISSING_KEY,
    /** No key tells which kind of object it is. */
    UNKNOWN_VARIANT,
    /** A value of another shape than its key asks for. */
    VALUE,
    /** A text that has a syntax of its own breaks it. */
    TEXT_SYNTAX,
    /** Values that are well formed do not go together. */
    INCONSISTENT,
    /** There are more problems than are worth listing. */
    TOO_MANY,
    /** Anything else, such as a file that cannot be read. */
    OTHER
  }

  public Problem {
    expected = List.copyOf(expected);
  }

  /** A problem of no particular kind. */
  public Problem(
      String file,
      @Nullable Position at,
      String message,
      @Nullable String excerpt,
      List<String> expected,
      @Nullable String nearest) {
    this(Kind.OTHER, file, at, message, excerpt, expected, nearest);
  }

  /** A problem of a whole file. */
  public static Problem ofFile(String file, String message) {
    return new Problem(file, null, message, null, List.of(), null);
  }

  /**
   * The column behind what stands at the place, on the same line, as far as the excerpt tells; null
   * when the problem concerns the file as a whole.
   */
  public @Nullable Integer endColumn() {
    if (at == null) {
      return null;
    }
    return excerpt == null ? at.column() + 1 : Extent.end(excerpt, at.column());
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
