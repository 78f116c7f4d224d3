package org.befund.cli.text;

import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.lint.Flaw;
import org.befund.kb.lint.LintReport;

/**
 * What an examination found as workflow commands of GitHub, which shows each beside its line.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow
 *     commands</a>
 */
public final class LintAnnotations {

  private LintAnnotations() {}

  /** A line for each flaw, and one for each file that has more flaws than are listed. */
  public static String of(LintReport report) {
    StringBuilder text = new StringBuilder();
    for (Flaw flaw : report.flaws()) {
      Problem problem = flaw.problem();
      text.append("::").append(flaw.code().severity().word());
      text.append(" file=").append(property(problem.file()));
      Position at = problem.at();
      if (at != null) {
        text.append(",line=").append(at.line()).append(",col=").append(at.column());
        text.append(",endColumn=").append(problem.endColumn());
      }
      text.append(",title=").append(flaw.code().id());
      text.append("::").append(data(LintMessage.of(problem))).append('\n');
    }
    for (String file : report.truncated()) {
      text.append("::notice file=").append(property(file));
      text.append("::the file has more flaws than are listed\n");
    }
    return text.toString();
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String value) {
    return Printable.of(value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }
}
