package org.befund.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.befund.cli.text.HistoryText;
import org.befund.cli.text.Outline;
import org.befund.cli.text.Words;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.history.History;
import org.befund.engine.history.JsonHistory;
import org.befund.engine.history.Span;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;

/** {@code befund history}. */
final class HistoryCommand {
  private final Surroundings surroundings;
  private final Engine builtIn;

  HistoryCommand(Surroundings surroundings, Engine builtIn) {
    this.surroundings = surroundings;
    this.builtIn = builtIn;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    String id = arguments.positionals().isEmpty() ? "" : arguments.positionals().get(0);
    Path path = Paths.of(arguments, 1, "PATH");
    Span span = Days.between(arguments);
    String language = arguments.choice(Option.LANG, surroundings.language());
    String format = arguments.choice(Option.FORMAT_OF_EXPLANATIONS, "text");
    String color = arguments.choice(Option.COLOR, "auto");
    Engine engine = KnowledgeChoice.of(arguments, builtIn);
    KnowledgeBase knowledge = engine.knowledge();
    Advisory advisory = knowledge.advisory(id);
    if (advisory == null) {
      throw UsageError.noSuchAdvisory(id, knowledge.advisories().keySet());
    }
    LocalDate day = span == null ? advisory.published() : span.from();
    EvaluationOptions options = new EvaluationOptions(day, List.of(advisory.id()), language);
    Inquiry inquiry =
        LogProgress.during(
            surroundings, engine.progress(), language, () -> engine.inquire(path, options));
    List<String> hosts = hosts(arguments.all(Option.HOST), inquiry, advisory);
    History history = History.of(inquiry, advisory, hosts, language, span);
    if (format.equals("json")) {
      surroundings.out().print(JsonHistory.of(history, language));
    } else {
      Outline outline = surroundings.outline(format, color);
      new HistoryText(outline, Words.in(language), advisory).write(history);
      surroundings.out().print(outline);
    }
    surroundings.out().flush();
    ProblemText.print(inquiry.problems(), surroundings.err());
    return inquiry.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
  }

  private static List<String> hosts(List<String> named, Inquiry inquiry, Advisory advisory)
      throws UsageError {
    return named.isEmpty()
        ? inquiry.hosts().stream().filter(host -> inquiry.isCandidate(advisory, host)).toList()
        : ExplainCommand.hosts(named, inquiry);
  }
}
