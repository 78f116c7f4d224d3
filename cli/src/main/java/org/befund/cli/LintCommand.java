package org.befund.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.befund.cli.text.CodeTable;
import org.befund.cli.text.LintAnnotations;
import org.befund.cli.text.LintJson;
import org.befund.cli.text.LintSarif;
import org.befund.cli.text.Printable;
import org.befund.engine.cases.CaseFile;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.kb.lint.Flaw;
import org.befund.kb.lint.LintReport;
import org.befund.kb.lint.Linter;
import org.befund.kb.lint.Severity;

/** {@code befund kb lint}. */
final class LintCommand {
  private final Surroundings surroundings;
  private final Engine engine;

  LintCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    if (arguments.has(Option.CODES)) {
      surroundings.out().print(CodeTable.on(surroundings.page(color(arguments))));
      return ExitCode.DONE;
    }
    String format = arguments.choice(Option.LINT_FORMAT, "text");
    LintReport report =
        new Linter(engine.knowledge(), CaseFile.SHAPE).lint(paths(arguments.positionals()));
    switch (format) {
      case "json" -> surroundings.out().print(LintJson.of(report));
      case "sarif" ->
          surroundings.out().print(LintSarif.of(report, VersionCommand.program(), Checkout.root()));
      case "github" -> surroundings.out().print(LintAnnotations.of(report));
      default -> text(report);
    }
    if (report.unread() > 0) {
      return report.unread() == report.files() ? ExitCode.NOTHING_DONE : ExitCode.DONE_IN_PART;
    }
    return report.count(Severity.ERROR) > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static String color(Arguments arguments) throws UsageError {
    return arguments.choice(Option.COLOR, "auto");
  }

  private static List<Path> paths(List<String> positionals) throws UsageError {
    List<Path> paths = new ArrayList<>();
    for (String positional : positionals) {
      try {
        paths.add(Path.of(positional));
      } catch (InvalidPathException e) {
        throw new UsageError("'" + positional + "' cannot be a path", null, List.of());
      }
    }
    if (paths.isEmpty()) {
      Path knowledge = Checkout.knowledge();
      if (knowledge == null) {
        throw new UsageError(
            "PATH is missing: the files of the built-in knowledge are not beside this program, and"
                + " without them there is no line to point to",
            null,
            List.of());
      }
      paths.add(knowledge);
    }
    return paths;
  }

  private void text(LintReport report) {
    for (Flaw flaw : report.flaws()) {
      surroundings.out().print(ProblemText.of(coded(flaw)).concat("\n"));
    }
    for (String file : report.truncated()) {
      surroundings
          .out()
          .print(Printable.of(file).concat(": the file has more flaws than are listed\n"));
    }
    surroundings.out().print(summary(report).concat("\n"));
  }

  /** The problem with code and severity before its message. */
  private static Problem coded(Flaw flaw) {
    Problem problem = flaw.problem();
    return new Problem(
        problem.kind(),
        problem.file(),
        problem.at(),
        flaw.code().severity().word() + " " + flaw.code().id() + ": " + problem.message(),
        problem.excerpt(),
        problem.expected(),
        problem.nearest());
  }

  private static String summary(LintReport report) {
    StringBuilder summary = new StringBuilder(counted(report.files(), "file")).append(": ");
    summary.append(counted(report.count(Severity.ERROR), "error"));
    summary.append(", ").append(counted(report.count(Severity.WARNING), "warning"));
    if (!report.excepted().isEmpty()) {
      summary.append(", ").append(report.excepted().size()).append(" excepted");
    }
    if (report.unread() > 0) {
      summary.append("; ").append(report.unread()).append(" could not be read");
    }
    return summary.toString();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
