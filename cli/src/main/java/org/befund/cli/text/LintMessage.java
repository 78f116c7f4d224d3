package org.befund.cli.text;

import org.befund.kb.document.Problem;

/** What is wrong and what would be right, in one text without a line of the file. */
final class LintMessage {

  private LintMessage() {}

  static String of(Problem problem) {
    StringBuilder text = new StringBuilder(problem.message());
    String nearest = problem.nearest();
    if (nearest != null) {
      text.append("; did you mean '").append(nearest).append("'?");
    }
    if (!problem.expected().isEmpty()) {
      text.append("\nvalid: ").append(String.join(", ", problem.expected()));
    }
    return text.toString();
  }
}
