package org.befund.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.befund.cli.text.Printable;
import org.befund.kb.document.Nearest;
import org.jspecify.annotations.Nullable;

/** Thrown when a command line cannot be understood. */
final class UsageError extends Exception {
  private static final long serialVersionUID = 1L;

  /** More than these are not worth reading. */
  static final int MOST_VALID = 20;

  /** Shorter words are like everything. */
  private static final int LEAST_LIKENESS = 3;

  private final @Nullable String nearest;
  private final transient List<String> valid;

  UsageError(String message, @Nullable String nearest, Collection<String> valid) {
    super(message);
    this.nearest = nearest;
    this.valid = List.copyOf(valid);
  }

  /** A value of an option that there is not. */
  static UsageError noSuch(String option, String value, Collection<String> valid) {
    return new UsageError(
        "option " + option + " cannot be '" + value + "'",
        value.length() < LEAST_LIKENESS ? null : Nearest.to(value, valid),
        valid);
  }

  /** An advisory that there is not. */
  static UsageError noSuchAdvisory(String id, Collection<String> valid) {
    String nearest = Nearest.to(id, valid);
    for (String each : valid) {
      if (nearest == null && each.endsWith("-" + id)) {
        nearest = each;
      }
    }
    return new UsageError(
        "there is no advisory '" + id + "'",
        nearest,
        valid.size() <= MOST_VALID ? valid : List.of());
  }

  /**
   * Tells the user.
   *
   * @param command the command whose help is worth reading
   */
  void print(PrintStream err, String command) {
    err.print("befund: " + Printable.of(String.valueOf(getMessage())) + "\n");
    if (nearest != null) {
      err.print("  did you mean '" + Printable.of(nearest) + "'?\n");
    }
    if (!valid.isEmpty()) {
      err.print("  valid: " + Printable.of(String.join(", ", valid)) + "\n");
    }
    err.print("Try '" + command + " --help'.\n");
  }
}
