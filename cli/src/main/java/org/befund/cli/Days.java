package org.befund.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.befund.engine.history.Span;
import org.jspecify.annotations.Nullable;

/** Days on the command line. */
final class Days {

  private Days() {}

  /**
   * The days that {@code --between} names in the place of {@code --as-of}; null where it was not
   * given.
   *
   * @throws UsageError when they are no two days in order, or one day is given besides
   */
  static @Nullable Span insteadOfOne(Arguments arguments) throws UsageError {
    Span span = between(arguments);
    if (span != null && arguments.has(Option.AS_OF)) {
      throw new UsageError(
          "options --as-of and --between cannot be given at once: one is for a day, the other for"
              + " two",
          null,
          List.of());
    }
    return span;
  }

  /**
   * The days that {@code --between} names; null where it was not given.
   *
   * @throws UsageError when they are no two days in order
   */
  static @Nullable Span between(Arguments arguments) throws UsageError {
    List<String> given = arguments.all(Option.BETWEEN);
    if (given.isEmpty()) {
      return null;
    }
    if (given.size() != 2) {
      throw new UsageError(
          "option --between needs two days and is given once, such as --between 2008-07-01"
              + " 2008-08-20",
          null,
          List.of());
    }
    LocalDate from = of(Option.BETWEEN, given.get(0));
    LocalDate to = of(Option.BETWEEN, given.get(1));
    if (to.isBefore(from)) {
      throw new UsageError(
          "option --between: " + to + " is before " + from + ", but the earlier day comes first",
          null,
          List.of());
    }
    return new Span(from, to);
  }

  /**
   * A day that was written.
   *
   * @throws UsageError when it is none
   */
  static LocalDate of(Option option, String text) throws UsageError {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageError(
          "option "
              + option.written()
              + " needs a day such as 2008-08-20, but '"
              + text
              + "' is none",
          null,
          List.of());
    }
  }
}
