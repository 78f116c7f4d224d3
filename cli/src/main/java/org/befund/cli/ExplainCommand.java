package org.befund.cli;

import java.util.ArrayList;
import java.util.List;
import org.befund.cli.text.ExplanationText;
import org.befund.cli.text.MarkdownOutline;
import org.befund.cli.text.Outline;
import org.befund.cli.text.PageOutline;
import org.befund.cli.text.Words;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.counterfactual.JsonWhatIf;
import org.befund.engine.counterfactual.WhatIf;
import org.befund.engine.environment.Host;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.explanation.JsonExplanation;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Circumstances;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code befund explain}. */
final class ExplainCommand {
  private final Surroundings surroundings;
  private final Engine builtIn;

  /** A verdict that is asked about. */
  private record Asked(Advisory advisory, String host) {}

  ExplainCommand(Surroundings surroundings, Engine builtIn) {
    this.surroundings = surroundings;
    this.builtIn = builtIn;
  }

  int run(Arguments arguments) throws UsageError, Unreadable {
    ExplainRequest request = ExplainRequest.of(arguments, surroundings);
    Engine engine = KnowledgeChoice.of(arguments, builtIn);
    EvaluateCommand.check(request.advisories(), engine.knowledge());
    Inquiry inquiry =
        engine.inquire(
            request.path(),
            new EvaluationOptions(request.asOf(), request.advisories(), request.language()));
    List<Asked> asked = asked(request, inquiry);
    if (request.format().equals("json")) {
      surroundings.out().print(json(request, inquiry, asked));
    } else {
      Outline outline =
          request.format().equals("markdown")
              ? new MarkdownOutline()
              : new PageOutline(surroundings.page(request.color()));
      write(request, inquiry, asked, outline);
      surroundings.out().print(outline);
    }
    List<Problem> problems = inquiry.problems();
    surroundings.out().flush();
    ProblemText.print(problems, surroundings.err());
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
  }

  private static List<Asked> asked(ExplainRequest request, Inquiry inquiry) throws UsageError {
    List<Asked> asked = new ArrayList<>();
    for (String host : hosts(request, inquiry)) {
      for (Advisory advisory : inquiry.advisories()) {
        boolean named = !request.hosts().isEmpty() && !request.advisories().isEmpty();
        if (named || inquiry.isCandidate(advisory, host)) {
          asked.add(new Asked(advisory, host));
        }
      }
    }
    return asked;
  }

  private static List<String> hosts(ExplainRequest request, Inquiry inquiry) throws UsageError {
    return request.hosts().isEmpty()
        ? List.copyOf(inquiry.hosts())
        : hosts(request.hosts(), inquiry);
  }

  /**
   * Hosts that were named.
   *
   * @throws UsageError when there is none of a name
   */
  static List<String> hosts(List<String> named, Inquiry inquiry) throws UsageError {
    List<String> hosts = new ArrayList<>();
    for (String name : named) {
      Host host = inquiry.circumstances().host(name);
      if (host == null) {
        List<String> valid = List.copyOf(inquiry.hosts());
        throw new UsageError(
            "there is no host '" + name + "' in the environment",
            Nearest.to(name, valid),
            valid.size() <= UsageError.MOST_VALID ? valid : List.of());
      }
      hosts.add(host.name());
    }
    return hosts;
  }

  private String json(ExplainRequest request, Inquiry inquiry, List<Asked> asked)
      throws UsageError {
    List<JsonExplanation.Entry> entries = new ArrayList<>();
    for (Asked each : asked) {
      if (request.whatIf().isEmpty()) {
        entries.add(JsonExplanation.Entry.chain(assess(request, inquiry, each)));
      } else {
        entries.add(JsonWhatIf.entry(whatIf(request, inquiry, each)));
      }
    }
    return JsonExplanation.of(
        inquiry.kb().version(),
        request.asOf(),
        inquiry.circumstances().environment().name(),
        entries);
  }

  private void write(ExplainRequest request, Inquiry inquiry, List<Asked> asked, Outline outline)
      throws UsageError {
    ExplanationText text = new ExplanationText(outline, Words.in(request.language()), inquiry.kb());
    text.head(inquiry.circumstances().environment().name(), request.asOf(), inquiry.kb().version());
    if (asked.isEmpty()) {
      text.nothingRecognised(request.advisories());
    }
    for (Asked each : asked) {
      if (request.whatIf().isEmpty()) {
        text.chain(assess(request, inquiry, each));
      } else {
        text.whatIf(whatIf(request, inquiry, each));
      }
    }
  }

  private static Assessment assess(ExplainRequest request, Inquiry inquiry, Asked asked) {
    return inquiry.assess(
        asked.advisory(), asked.host(), new Explanation(inquiry.kb(), request.language()));
  }

  private static WhatIf whatIf(ExplainRequest request, Inquiry inquiry, Asked asked)
      throws UsageError {
    return new Experiment(inquiry, request.language())
        .whatIf(asked.advisory(), asked.host(), supposed(request, inquiry, asked.host()));
  }

  /** What is supposed; a fact of a host that is not named is one of the host asked about. */
  private static List<Supposition> supposed(
      ExplainRequest request, Inquiry inquiry, @Nullable String host) throws UsageError {
    List<Supposition> supposed = new ArrayList<>();
    Circumstances now = inquiry.circumstances();
    for (String text : request.whatIf()) {
      try {
        Supposition each = inquiry.grammar().read(text, now, host);
        supposed.add(each);
        now = inquiry.grammar().suppose(now, List.of(each));
      } catch (UnreadableFact e) {
        String message = "option --what-if '" + text + "': " + e.getMessage();
        throw new UsageError(
            message,
            e.nearest(),
            e.valid().size() <= UsageError.MOST_VALID ? e.valid() : List.of());
      }
    }
    return supposed;
  }
}
