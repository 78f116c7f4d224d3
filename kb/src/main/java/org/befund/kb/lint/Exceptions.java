package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of all flaws once those are out that authors let stand.
 *
 * @param flaws the others, and those of exceptions that except nothing
 * @param excepted those that may stand
 */
record Exceptions(List<Flaw> flaws, List<LintReport.Excepted> excepted) {

  /**
   * Applies the exceptions of all files.
   *
   * @param flaws all flaws
   * @param byFile the exceptions that each file lists
   * @param order the order in which flaws are told
   */
  static Exceptions apply(
      List<Flaw> flaws, Map<String, List<LintException>> byFile, Comparator<Flaw> order) {
    List<Flaw> left = new ArrayList<>();
    List<LintReport.Excepted> excepted = new ArrayList<>();
    Set<LintException> used = new HashSet<>();
    for (Flaw flaw : flaws) {
      LintException exception = null;
      for (LintException each : byFile.getOrDefault(flaw.problem().file(), List.of())) {
        if (each.covers(flaw)) {
          used.add(each);
          exception = exception == null ? each : exception;
        }
      }
      if (exception == null) {
        left.add(flaw);
      } else {
        excepted.add(new LintReport.Excepted(flaw, exception.reason()));
      }
    }
    byFile.values().forEach(each -> each.forEach(exception -> useless(exception, used, left)));
    left.sort(order);
    return new Exceptions(left, excepted);
  }

  private static void useless(LintException exception, Set<LintException> used, List<Flaw> flaws) {
    Mark code = exception.code();
    Code named = Code.of(code.text());
    if (named == null || !named.exceptable()) {
      List<String> codes = new ArrayList<>();
      for (Code each : Code.values()) {
        if (each.exceptable()) {
          codes.add(each.id());
        }
      }
      String message =
          named == null
              ? "found '" + code.text() + "', expected the code of a flaw"
              : "found '" + code.text() + "', which cannot be excepted";
      flaws.add(code.flaw(Code.UNKNOWN_CODE, message, Suggestion.of(code.text(), codes)));
    } else if (!used.contains(exception)) {
      Mark at = exception.at();
      flaws.add(
          at.flaw(
              Code.USELESS_EXCEPTION,
              "there is no flaw "
                  + named.id()
                  + " at '"
                  + at.text()
                  + "'; take the exception out"));
    }
  }
}
