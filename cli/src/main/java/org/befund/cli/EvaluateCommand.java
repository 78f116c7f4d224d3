package org.befund.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.befund.cli.text.Page;
import org.befund.cli.text.ResultText;
import org.befund.cli.text.Words;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;

/** {@code befund evaluate}. */
final class EvaluateCommand {
  private final Surroundings surroundings;
  private final Engine builtIn;

  EvaluateCommand(Surroundings surroundings, Engine builtIn) {
    this.surroundings = surroundings;
    this.builtIn = builtIn;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    if (Days.insteadOfOne(arguments) != null) {
      return new DiffCommand(surroundings, builtIn).run(ofDiff(arguments));
    }
    EvaluateRequest request = EvaluateRequest.of(arguments, surroundings);
    Engine engine = KnowledgeChoice.of(arguments, builtIn);
    if (!request.advisories().isEmpty()) {
      check(request.advisories(), engine.knowledge());
    }
    Result result =
        LogProgress.during(
            surroundings, engine.progress(), request.language(), () -> engine.evaluate(request));
    if (request.json()) {
      surroundings.out().print(JsonResult.of(result));
    } else {
      Page page = surroundings.page(request.color());
      new ResultText(page, Words.in(request.language()), engine.knowledge()).write(result);
      surroundings.out().print(page);
    }
    if (!result.problems().isEmpty()) {
      surroundings.out().flush();
      ProblemText.print(result.problems(), surroundings.err());
      return ExitCode.DONE_IN_PART;
    }
    return occurs(request, result) ? ExitCode.STATUS_OCCURRED : ExitCode.DONE;
  }

  /** What one environment is on two days is what {@code befund diff} tells of it. */
  private static Arguments ofDiff(Arguments arguments) throws UsageError {
    Map<Option, List<String>> values = new EnumMap<>(Option.class);
    arguments.values().forEach((option, given) -> values.put(inDiff(option), given));
    return new Arguments(List.of(EvaluateRequest.path(arguments).toString()), values);
  }

  private static Option inDiff(Option option) {
    return switch (option) {
      case FORMAT -> Option.FORMAT_OF_EXPLANATIONS;
      case KB -> Option.KB_OF_BOTH;
      case FAIL_ON -> Option.FAIL_ON_CHANGE;
      default -> option;
    };
  }

  /** Refuses advisories that there are not. */
  static void check(List<String> advisories, KnowledgeBase knowledge) throws UsageError {
    for (String id : advisories) {
      if (knowledge.advisory(id) == null) {
        throw UsageError.noSuchAdvisory(id, knowledge.advisories().keySet());
      }
    }
  }

  private static boolean occurs(EvaluateRequest request, Result result) {
    for (Assessment assessment : result.assessments()) {
      if (request.failOn().contains(assessment.status())) {
        return true;
      }
    }
    return false;
  }
}
