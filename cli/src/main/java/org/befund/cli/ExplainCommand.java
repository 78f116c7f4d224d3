package org.befund.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.befund.cli.text.ExplanationText;
import org.befund.cli.text.MarkdownOutline;
import org.befund.cli.text.Outline;
import org.befund.cli.text.PageOutline;
import org.befund.cli.text.QuestionText;
import org.befund.cli.text.WhyNotText;
import org.befund.cli.text.Words;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.counterfactual.Experiment;
import org.befund.engine.counterfactual.Goal;
import org.befund.engine.counterfactual.JsonAsk;
import org.befund.engine.counterfactual.JsonWhatIf;
import org.befund.engine.counterfactual.JsonWhyNot;
import org.befund.engine.counterfactual.WhatIf;
import org.befund.engine.counterfactual.WhyNot;
import org.befund.engine.environment.Host;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.explanation.JsonExplanation;
import org.befund.engine.history.Span;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Circumstances;
import org.befund.engine.supposition.Fact;
import org.befund.engine.supposition.Supposition;
import org.befund.engine.supposition.UnreadableFact;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code befund explain}. */
final class ExplainCommand {
  /** As many facts may be otherwise at once; more than that no reader weighs against each other. */
  private static final int MOST_FACTS = 3;

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
    RecordedExplanation recorded = RecordedExplanation.of(request, arguments, surroundings);
    if (recorded != null) {
      return recorded.tell(engine);
    }
    EvaluateCommand.check(request.advisories(), engine.knowledge());
    EvaluationOptions options =
        new EvaluationOptions(request.asOf(), request.advisories(), request.language());
    Inquiry inquiry =
        LogProgress.during(
            surroundings,
            engine.progress(),
            request.language(),
            () -> engine.inquire(request.path(), options));
    check(request, inquiry);
    List<Asked> asked = asked(request, inquiry);
    if (request.interactive() && asked.size() == 1) {
      return interview(request, inquiry, asked.get(0));
    }
    if (request.save() != null) {
      throw new UsageError(
          "option --save needs answers: name one host, and --interactive", null, List.of());
    }
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

  /** A remediation asked for must be one of an advisory that is asked about. */
  private static void check(ExplainRequest request, Inquiry inquiry) throws UsageError {
    if (request.goal() instanceof Goal.OfRemediation goal) {
      Set<String> ids = new TreeSet<>();
      inquiry.advisories().forEach(each -> each.remediations().forEach(r -> ids.add(r.id())));
      if (!ids.contains(goal.remediation())) {
        throw UsageError.noSuch(Option.WHY_NOT_REMEDIATION.written(), goal.remediation(), ids);
      }
    }
  }

  private int interview(ExplainRequest request, Inquiry inquiry, Asked asked) {
    Interview interview =
        new Interview(
            surroundings,
            command(request, asked),
            request.language(),
            request.color(),
            request.save());
    return interview.hold(inquiry, asked.advisory(), asked.host());
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
      entries.add(entry(request, inquiry, each));
    }
    return JsonExplanation.of(
        inquiry.kb().version(),
        request.asOf(),
        inquiry.circumstances().environment().name(),
        entries);
  }

  private static JsonExplanation.Entry entry(ExplainRequest request, Inquiry inquiry, Asked asked)
      throws UsageError {
    Experiment experiment = new Experiment(inquiry, request.language());
    if (request.goal() != null) {
      return JsonWhyNot.entry(whyNot(experiment, asked, request.goal(), request.trials()));
    } else if (request.ask()) {
      return JsonAsk.entry(experiment.ask(asked.advisory(), asked.host()));
    } else if (request.between() != null || !request.whatIf().isEmpty()) {
      return JsonWhatIf.entry(whatIf(request, inquiry, asked));
    }
    return JsonExplanation.Entry.chain(assess(request, inquiry, asked));
  }

  private String command(ExplainRequest request, Asked asked) {
    LocalDate day = request.asOf();
    return QuestionText.command(
        request.path().toString(),
        request.knowledge(),
        asked.advisory().id(),
        asked.host(),
        day.equals(surroundings.today().get()) ? null : day);
  }

  private static WhyNot whyNot(Experiment experiment, Asked asked, Goal goal, int trials) {
    return experiment.whyNot(asked.advisory(), asked.host(), goal, MOST_FACTS, trials);
  }

  private void write(ExplainRequest request, Inquiry inquiry, List<Asked> asked, Outline outline)
      throws UsageError {
    Words words = Words.in(request.language());
    ExplanationText text = new ExplanationText(outline, words, inquiry.kb());
    text.head(inquiry.circumstances().environment().name(), request.asOf(), inquiry.kb().version());
    if (asked.isEmpty()) {
      text.nothingRecognised(request.advisories());
    }
    for (Asked each : asked) {
      Experiment experiment = new Experiment(inquiry, request.language());
      String command = command(request, each);
      if (request.goal() != null) {
        new WhyNotText(outline, words, text)
            .tell(whyNot(experiment, each, request.goal(), request.trials()), command);
      } else if (request.ask()) {
        new QuestionText(outline, words, text)
            .tell(experiment.ask(each.advisory(), each.host()), command);
      } else if (request.between() != null) {
        text.between(whatIf(request, inquiry, each), request.between());
      } else if (request.whatIf().isEmpty()) {
        text.chain(assess(request, inquiry, each));
      } else {
        text.whatIf(whatIf(request, inquiry, each));
      }
    }
  }

  /** The chain does not tell what is missing, so that need not be found out. */
  private static Assessment assess(ExplainRequest request, Inquiry inquiry, Asked asked) {
    return new Explanation(inquiry.kb(), inquiry.grammar(), request.language())
        .of(
            asked.advisory(),
            asked.host(),
            inquiry.derive(asked.advisory(), asked.host()),
            List.of());
  }

  private static WhatIf whatIf(ExplainRequest request, Inquiry inquiry, Asked asked)
      throws UsageError {
    return new Experiment(inquiry, request.language())
        .whatIf(asked.advisory(), asked.host(), supposed(request, inquiry, asked.host()));
  }

  /**
   * What is supposed, be it another day; a fact of a host that is not named is one of the host
   * asked about.
   */
  private static List<Supposition> supposed(
      ExplainRequest request, Inquiry inquiry, @Nullable String host) throws UsageError {
    Span between = request.between();
    if (between != null) {
      return List.of(new Supposition(new Fact(null, "as-of", ""), between.to().toString()));
    }
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
