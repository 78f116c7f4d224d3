package org.befund.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.befund.rules.conclusion.Status;

/**
 * What {@code befund evaluate} is asked to do.
 *
 * @param advisories the advisories asked about; empty for all
 * @param failOn the verdicts that make it exit with 1
 * @param color when to use colour
 */
record EvaluateRequest(
    Path path,
    LocalDate asOf,
    List<String> advisories,
    boolean json,
    String language,
    List<Status.Value> failOn,
    String color) {

  EvaluateRequest {
    advisories = List.copyOf(advisories);
    failOn = List.copyOf(failOn);
  }

  /**
   * Understands a command line.
   *
   * @throws UsageError when a value is not valid
   */
  static EvaluateRequest of(Arguments arguments, Surroundings surroundings) throws UsageError {
    List<Status.Value> failOn = new ArrayList<>();
    for (String status : arguments.choices(Option.FAIL_ON)) {
      failOn.add(Status.Value.valueOf(status.toUpperCase(Locale.ROOT)));
    }
    return new EvaluateRequest(
        path(arguments),
        asOf(arguments, surroundings),
        arguments.all(Option.ADVISORY),
        arguments.choice(Option.FORMAT, "text").equals("json"),
        arguments.choice(Option.LANG, surroundings.language()),
        failOn,
        arguments.choice(Option.COLOR, "auto"));
  }

  /** The day whose knowledge counts. */
  static LocalDate asOf(Arguments arguments, Surroundings surroundings) throws UsageError {
    List<String> days = arguments.all(Option.AS_OF);
    return days.isEmpty() ? surroundings.today().get() : Days.of(Option.AS_OF, days.get(0));
  }

  /** The environment that is meant. */
  static Path path(Arguments arguments) throws UsageError {
    String path = arguments.positional();
    if (path == null || path.isEmpty()) {
      throw new UsageError("PATH is missing", null, List.of());
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new UsageError("'" + path + "' cannot be a path", null, List.of());
    }
  }
}
