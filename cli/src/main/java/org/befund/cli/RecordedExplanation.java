package org.befund.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.cli.text.ExplanationText;
import org.befund.cli.text.Outline;
import org.befund.cli.text.Words;
import org.befund.engine.batch.ResultForm;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.explanation.JsonExplanation;
import org.befund.engine.lookup.ResultLines;
import org.befund.engine.result.RecordedAssessment;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code befund explain} of a result that was written down: nothing is evaluated again. */
final class RecordedExplanation {
  /** What cannot be answered without the environment. */
  private static final List<Option> OF_ENVIRONMENT =
      List.of(
          Option.WHAT_IF,
          Option.WHY_NOT,
          Option.WHY_NOT_REMEDIATION,
          Option.TRIALS,
          Option.ASK,
          Option.INTERACTIVE,
          Option.SAVE);

  private final ExplainRequest request;
  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Recorded recorded;

  /** What belongs below one head. */
  private record Head(String environment, LocalDate asOf, String kbVersion) {}

  /** Where assessments come from. */
  private interface Recorded {
    /** The assessments of some hosts; of all where none is named. */
    ResultLines.Found find(List<String> hosts) throws UsageError, Unreadable;

    /** The host most like a name, or null. */
    @Nullable String nearest(String host) throws Unreadable;
  }

  private RecordedExplanation(
      ExplainRequest request, Arguments arguments, Surroundings surroundings, Recorded recorded) {
    this.request = request;
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.recorded = recorded;
  }

  /**
   * An explanation of what stands in a file.
   *
   * @return null when the file holds no result
   * @throws Unreadable when it holds a result that cannot be used
   */
  static @Nullable RecordedExplanation of(
      ExplainRequest request, Arguments arguments, Surroundings surroundings) throws Unreadable {
    if (ResultForm.isShort(request.path())) {
      throw new Unreadable(
          List.of(
              Problem.ofFile(
                  request.path().toString(),
                  "this result tells its verdicts in short; only results in JSON Lines hold all"
                      + " reasons: run 'befund batch' with --format jsonl")));
    }
    ResultLines lines = ResultLines.of(request.path());
    if (lines != null) {
      return new RecordedExplanation(request, arguments, surroundings, new OfLines(lines));
    }
    RecordedResult whole = RecordedResult.in(request.path());
    return whole == null
        ? null
        : new RecordedExplanation(request, arguments, surroundings, new OfWhole(whole.recorded()));
  }

  /** A line each, which may be very many. */
  private record OfLines(ResultLines lines) implements Recorded {
    @Override
    public ResultLines.Found find(List<String> hosts) throws UsageError, Unreadable {
      if (hosts.isEmpty()) {
        throw new UsageError(
            "option --host is missing: the result of a batch is of many hosts", null, List.of());
      }
      return lines.find(hosts);
    }

    @Override
    public @Nullable String nearest(String host) throws Unreadable {
      return lines.nearest(host);
    }
  }

  /** All of one result. */
  private record OfWhole(List<RecordedAssessment> all) implements Recorded {
    @Override
    public ResultLines.Found find(List<String> hosts) {
      Set<String> sought = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      hosts.forEach(host -> sought.add(host.strip()));
      return new ResultLines.Found(
          all.stream()
              .filter(each -> sought.isEmpty() || sought.contains(each.assessment().host().strip()))
              .toList(),
          List.of());
    }

    @Override
    public @Nullable String nearest(String host) {
      return Nearest.to(host, all.stream().map(each -> each.assessment().host()).toList());
    }
  }

  /** Tells what was asked for. */
  int tell(Engine engine) throws UsageError, Unreadable {
    for (Option option : OF_ENVIRONMENT) {
      if (arguments.has(option)) {
        throw new UsageError(
            "option "
                + option.written()
                + " needs the environment: a result holds verdicts with their reasons, not all that"
                + " is known of the hosts",
            null,
            List.of());
      }
    }
    if (arguments.has(Option.AS_OF)) {
      throw new UsageError(
          "option --as-of does not go with a result, which is of a day already", null, List.of());
    }
    ResultLines.Found found = recorded.find(request.hosts());
    List<RecordedAssessment> asked = asked(found);
    Map<Head, List<RecordedAssessment>> byHead = new LinkedHashMap<>();
    for (RecordedAssessment each : asked) {
      Head head = new Head(each.environment(), each.asOf(), each.kbVersion());
      byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(each);
    }
    if (request.format().equals("json")) {
      byHead.forEach((head, some) -> surroundings.out().print(json(head, some)));
    } else {
      surroundings.out().print(text(byHead, engine.knowledge()));
    }
    surroundings.out().flush();
    tellLanguage(asked);
    ProblemText.print(found.problems(), surroundings.err());
    return found.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
  }

  private List<RecordedAssessment> asked(ResultLines.Found found) throws UsageError, Unreadable {
    Set<String> hosts = new TreeSet<>();
    found.hosts().forEach(host -> hosts.add(folded(host)));
    for (String host : request.hosts()) {
      if (!hosts.contains(folded(host))) {
        if (!found.problems().isEmpty()) {
          throw new Unreadable(found.problems());
        }
        throw new UsageError(
            "there is no assessment of a host '" + host + "' in " + request.path(),
            recorded.nearest(host),
            List.of());
      }
    }
    Set<String> wanted = new TreeSet<>(request.advisories());
    Set<String> valid = new LinkedHashSet<>();
    List<RecordedAssessment> asked = new ArrayList<>();
    for (RecordedAssessment each : found.assessments()) {
      valid.add(each.assessment().advisory());
      if (wanted.isEmpty() || wanted.contains(each.assessment().advisory())) {
        asked.add(each);
      }
    }
    for (String advisory : request.advisories()) {
      if (!valid.contains(advisory)) {
        throw new UsageError(
            "there is no assessment of the advisory '"
                + advisory
                + "' for "
                + (request.hosts().isEmpty() ? "any host" : String.join(", ", request.hosts()))
                + " in "
                + request.path(),
            Nearest.to(advisory, valid),
            valid);
      }
    }
    return asked;
  }

  private static String json(Head head, List<RecordedAssessment> some) {
    return JsonExplanation.of(
        head.kbVersion(),
        head.asOf(),
        head.environment(),
        some.stream().map(each -> JsonExplanation.Entry.chain(each.assessment())).toList());
  }

  private Outline text(Map<Head, List<RecordedAssessment>> byHead, KnowledgeBase knowledge) {
    Outline outline = surroundings.outline(request.format(), request.color());
    byHead.forEach(
        (head, some) -> {
          // other knowledge may call the sections otherwise
          KnowledgeBase same = head.kbVersion().equals(knowledge.version()) ? knowledge : null;
          for (int i = 0; i < some.size(); i++) {
            String language = language(some.get(i));
            ExplanationText text =
                new ExplanationText(outline, Words.in(framed(language)), same, language);
            if (i == 0) {
              text.head(head.environment(), head.asOf(), head.kbVersion());
            }
            text.chain(some.get(i).assessment());
          }
        });
    return outline;
  }

  /** The language of the sentences of an assessment, as far as it tells. */
  private String language(RecordedAssessment of) {
    String language = of.language();
    return language != null && Words.LANGUAGES.contains(language) ? language : request.language();
  }

  /** The language of what stands around sentences: the one asked for, or else theirs. */
  private String framed(String language) {
    return arguments.has(Option.LANG) ? request.language() : language;
  }

  private void tellLanguage(List<RecordedAssessment> asked) {
    Set<String> others = new TreeSet<>();
    for (RecordedAssessment each : asked) {
      String language = language(each);
      if (arguments.has(Option.LANG) && !language.equals(request.language())) {
        others.add(language);
      }
    }
    for (String other : others) {
      String told = ExplanationText.writtenIn(other, Words.in(request.language()));
      surroundings.err().print(told.concat("\n"));
    }
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
