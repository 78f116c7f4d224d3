package org.befund.cli;

import java.io.PrintStream;
import java.util.List;
import org.befund.cli.text.Printable;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;

/** Problems as their reports, in which nothing can drive a terminal. */
final class ProblemText {

  private ProblemText() {}

  static void print(List<Problem> problems, PrintStream err) {
    for (Problem problem : problems) {
      err.print(of(problem).concat("\n"));
    }
  }

  static String of(Problem problem) {
    String nearest = problem.nearest();
    String excerpt = problem.excerpt();
    Problem printable =
        new Problem(
            Printable.of(problem.file()),
            problem.at(),
            Printable.of(problem.message()),
            excerpt == null ? null : visible(excerpt),
            problem.expected().stream().map(Printable::of).toList(),
            nearest == null ? null : Printable.of(nearest));
    Position at = problem.at();
    if (excerpt == null || at == null || excerpt.equals(printable.excerpt())) {
      return printable.report();
    }
    // the caret moves with the escapes before it
    String before = excerpt.substring(0, Math.min(at.column() - 1, excerpt.length()));
    Problem shifted =
        new Problem(
            printable.file(),
            new Position(at.line(), visible(before).length() + 1),
            printable.message(),
            printable.excerpt(),
            printable.expected(),
            printable.nearest());
    return printable.headline() + shifted.report().substring(shifted.headline().length());
  }

  /** Escapes all but tabs, which the report's caret counts on. */
  private static String visible(String excerpt) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int tab = excerpt.indexOf('\t'); tab >= 0; tab = excerpt.indexOf('\t', from)) {
      text.append(Printable.of(excerpt.substring(from, tab))).append('\t');
      from = tab + 1;
    }
    return text.append(Printable.of(excerpt.substring(from))).toString();
  }
}
