package org.befund.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.befund.engine.counterfactual.Goal;
import org.befund.engine.history.Span;
import org.befund.rules.conclusion.Status;
import org.jspecify.annotations.Nullable;

/**
 * What {@code befund explain} is asked to do.
 *
 * @param knowledge where the knowledge lies; null for the built-in one
 * @param asOf the day whose knowledge counts; the first of two
 * @param between the days of which the difference is asked for; null where it is not
 * @param advisories the advisories asked about; empty for all
 * @param hosts the hosts asked about; empty for all that an advisory is about
 * @param whatIf what is supposed to be otherwise, as the user wrote it
 * @param goal what the verdict is asked why it is not; null when that is not asked
 * @param trials as many evaluations may be made to find that out
 * @param ask whether what is not known is asked for
 * @param interactive whether questions are put one after the other
 * @param save where answers go; null for nowhere
 * @param format {@code text}, {@code markdown} or {@code json}
 * @param color when to use colour
 */
record ExplainRequest(
    Path path,
    @Nullable String knowledge,
    LocalDate asOf,
    @Nullable Span between,
    List<String> advisories,
    List<String> hosts,
    List<String> whatIf,
    @Nullable Goal goal,
    int trials,
    boolean ask,
    boolean interactive,
    @Nullable Path save,
    String format,
    String language,
    String color) {
  /** As many evaluations take half a second. */
  private static final int TRIALS = 110;

  ExplainRequest {
    advisories = List.copyOf(advisories);
    hosts = List.copyOf(hosts);
    whatIf = List.copyOf(whatIf);
  }

  /**
   * Understands a command line.
   *
   * @throws UsageError when a value is not valid
   */
  static ExplainRequest of(Arguments arguments, Surroundings surroundings) throws UsageError {
    onlyOne(
        arguments,
        Option.WHAT_IF,
        Option.WHY_NOT,
        Option.WHY_NOT_REMEDIATION,
        Option.ASK,
        Option.BETWEEN);
    Span between = Days.insteadOfOne(arguments);
    boolean ask = arguments.has(Option.ASK);
    for (Option of : List.of(Option.INTERACTIVE, Option.SAVE)) {
      if (arguments.has(of) && !ask) {
        throw new UsageError(
            "option " + of.written() + " goes with " + Option.ASK.written(), null, List.of());
      }
    }
    boolean asText = !arguments.has(Option.FORMAT_OF_EXPLANATIONS);
    return new ExplainRequest(
        EvaluateRequest.path(arguments),
        arguments.all(Option.KB).stream().findFirst().orElse(null),
        between == null ? EvaluateRequest.asOf(arguments, surroundings) : between.from(),
        between,
        arguments.all(Option.ADVISORY),
        arguments.all(Option.HOST),
        arguments.all(Option.WHAT_IF),
        goal(arguments),
        trials(arguments),
        ask,
        ask && (arguments.has(Option.INTERACTIVE) || surroundings.terminal() && asText),
        save(arguments),
        arguments.choice(Option.FORMAT_OF_EXPLANATIONS, "text"),
        arguments.choice(Option.LANG, surroundings.language()),
        arguments.choice(Option.COLOR, "auto"));
  }

  private static void onlyOne(Arguments arguments, Option... questions) throws UsageError {
    List<String> given =
        List.of(questions).stream().filter(arguments::has).map(Option::written).toList();
    if (given.size() > 1) {
      throw new UsageError(
          "options " + String.join(" and ", given) + " cannot be asked at once", null, List.of());
    }
  }

  private static @Nullable Goal goal(Arguments arguments) throws UsageError {
    List<String> status = arguments.choices(Option.WHY_NOT);
    if (!status.isEmpty()) {
      return new Goal.OfStatus(Status.Value.valueOf(status.get(0).toUpperCase(Locale.ROOT)));
    }
    List<String> remediation = arguments.all(Option.WHY_NOT_REMEDIATION);
    return remediation.isEmpty() ? null : new Goal.OfRemediation(remediation.get(0));
  }

  private static int trials(Arguments arguments) throws UsageError {
    List<String> number = arguments.all(Option.TRIALS);
    if (number.isEmpty()) {
      return TRIALS;
    }
    if (!number.get(0).matches("[1-9][0-9]{0,6}")) {
      throw new UsageError(
          "option --trials cannot be '" + number.get(0) + "', expected a number such as 1000",
          null,
          List.of());
    }
    return Integer.parseInt(number.get(0));
  }

  private static @Nullable Path save(Arguments arguments) throws UsageError {
    List<String> save = arguments.all(Option.SAVE);
    try {
      return save.isEmpty() ? null : Path.of(save.get(0));
    } catch (InvalidPathException e) {
      throw new UsageError("'" + save.get(0) + "' cannot be a path", null, List.of());
    }
  }
}
