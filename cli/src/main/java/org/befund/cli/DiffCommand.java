package org.befund.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.befund.cli.text.DiffText;
import org.befund.cli.text.Outline;
import org.befund.cli.text.Words;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.comparison.Difference;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.diff.JsonDiff;
import org.befund.engine.diff.ResultDiff;
import org.befund.engine.diff.Side;
import org.befund.engine.history.Span;
import org.befund.engine.provenance.Provenance;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code befund diff}. */
final class DiffCommand {
  private final Surroundings surroundings;
  private final Engine builtIn;

  DiffCommand(Surroundings surroundings, Engine builtIn) {
    this.surroundings = surroundings;
    this.builtIn = builtIn;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    Path first = Paths.of(arguments, 0, "A");
    Span span = Days.between(arguments);
    List<String> knowledge = arguments.all(Option.KB_OF_BOTH);
    if (knowledge.size() > 2) {
      throw new UsageError("option --kb is given more than twice", null, List.of());
    }
    boolean alone = span != null || knowledge.size() == 2;
    Path second = alone && arguments.positionals().size() < 2 ? first : Paths.of(arguments, 1, "B");
    String language = arguments.choice(Option.LANG, surroundings.language());
    String format = arguments.choice(Option.FORMAT_OF_EXPLANATIONS, "text");
    String color = arguments.choice(Option.COLOR, "auto");
    List<String> failOn = arguments.choices(Option.FAIL_ON_CHANGE);
    ResultDiff diff =
        LogProgress.during(
            surroundings,
            builtIn.progress(),
            language,
            () -> diff(arguments, first, second, span, language));
    if (format.equals("json")) {
      surroundings.out().print(JsonDiff.of(diff));
    } else {
      Outline outline = surroundings.outline(format, color);
      new DiffText(outline, Words.in(language)).write(diff);
      surroundings.out().print(outline);
    }
    List<Problem> problems = new ArrayList<>(diff.before().problems());
    diff.after().problems().stream()
        .filter(each -> !problems.contains(each))
        .forEach(problems::add);
    surroundings.out().flush();
    ProblemText.print(problems, surroundings.err());
    if (!problems.isEmpty()) {
      return ExitCode.DONE_IN_PART;
    }
    return becomes(failOn, diff) ? ExitCode.STATUS_OCCURRED : ExitCode.DONE;
  }

  private ResultDiff diff(
      Arguments arguments, Path first, Path second, @Nullable Span span, String language)
      throws UsageError, Unreadable {
    RecordedResult one = RecordedResult.in(first);
    RecordedResult two = RecordedResult.in(second);
    if (one != null && two != null) {
      refuse(arguments, Option.KB_OF_BOTH, Option.BETWEEN, Option.AS_OF, Option.ADVISORY);
      return ResultDiff.of(new Side.Recorded(one), new Side.Recorded(two));
    }
    RecordedResult recorded = one != null ? one : two;
    List<String> knowledge = arguments.all(Option.KB_OF_BOTH);
    Engine before = engine(knowledge, 0);
    Engine after = knowledge.size() < 2 ? before : engine(knowledge, 1);
    LocalDate day = day(arguments, recorded);
    EvaluationOptions options = options(arguments, recorded, day, language);
    EvaluateCommand.check(options.advisories(), before.knowledge());
    EvaluateCommand.check(options.advisories(), after.knowledge());
    Side left =
        one != null
            ? new Side.Recorded(one)
            : Side.Evaluated.of(
                before.befund(), first, span == null ? options : options.on(span.from()));
    Side right =
        two != null
            ? new Side.Recorded(two)
            : Side.Evaluated.of(
                after.befund(), second, span == null ? options : options.on(span.to()));
    return ResultDiff.of(left, right);
  }

  private Engine engine(List<String> knowledge, int index) throws UsageError, Unreadable {
    return index < knowledge.size()
        ? builtIn.with(KnowledgeChoice.open(Paths.of(knowledge.get(index))))
        : builtIn;
  }

  private LocalDate day(Arguments arguments, @Nullable RecordedResult recorded) throws UsageError {
    List<String> days = arguments.all(Option.AS_OF);
    if (!days.isEmpty()) {
      return Days.of(Option.AS_OF, days.get(0));
    }
    return recorded == null ? surroundings.today().get() : recorded.asOf();
  }

  /** An environment that is held against a result is evaluated as that was. */
  private static EvaluationOptions options(
      Arguments arguments, @Nullable RecordedResult recorded, LocalDate day, String language) {
    List<String> advisories = arguments.all(Option.ADVISORY);
    Provenance provenance = recorded == null ? null : recorded.provenance();
    if (provenance == null) {
      return new EvaluationOptions(day, advisories, language, true);
    }
    return new EvaluationOptions(
        day,
        advisories.isEmpty() ? provenance.advisories() : advisories,
        provenance.language(),
        true);
  }

  private static void refuse(Arguments arguments, Option... options) throws UsageError {
    for (Option option : options) {
      if (arguments.has(option)) {
        throw new UsageError(
            "option "
                + option.written()
                + " is for environments, but both A and B are results that were made already",
            null,
            List.of());
      }
    }
  }

  private static boolean becomes(List<String> failOn, ResultDiff diff) {
    for (ResultDiff.Attributed verdict : diff.verdicts()) {
      for (Difference difference : verdict.difference().differences()) {
        String after = difference.after();
        if (difference.path().equals("status") && after != null && failOn.contains(after)) {
          return true;
        }
      }
    }
    return false;
  }
}
