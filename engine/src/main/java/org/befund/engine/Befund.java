package org.befund.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.LogEntry;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.recognition.Observations;
import org.befund.engine.recognition.Recogniser;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Examination;
import org.befund.engine.result.Judged;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.rules.RuleBase;
import org.jspecify.annotations.Nullable;

/** Holds environments against a knowledge base. Safe for use by several threads. */
public final class Befund {
  private final KnowledgeBase kb;
  private final Supplier<RuleBase> rules;
  private final Recogniser recogniser;
  private @Nullable Evaluator evaluator;

  private Befund(KnowledgeBase kb, Supplier<RuleBase> rules) {
    this.kb = kb;
    this.rules = rules;
    this.recogniser = new Recogniser(kb.catalogue());
  }

  /** Befund with a knowledge base; the rules are loaded here. */
  public static Befund open(KnowledgeBase kb) {
    RuleBase rules = RuleBase.load();
    return new Befund(kb, () -> rules);
  }

  /** Befund with a knowledge base and rules that may still be loading. */
  public static Befund open(KnowledgeBase kb, Supplier<RuleBase> rules) {
    return new Befund(kb, rules);
  }

  /** The knowledge that is used. */
  public KnowledgeBase kb() {
    return kb;
  }

  /**
   * Evaluates the environment in a file or folder.
   *
   * @throws Unreadable when the environment cannot be used, or an advisory asked for is not known
   */
  public Result evaluate(Path path, EvaluationOptions options) throws Unreadable {
    return evaluate(EnvironmentReader.read(path), options);
  }

  /**
   * Evaluates an environment.
   *
   * @throws Unreadable when an advisory asked for is not known
   */
  public Result evaluate(Environment environment, EvaluationOptions options) throws Unreadable {
    Collection<Advisory> asked = asked(options);
    Observations observations = recogniser.observe(environment);
    Map<String, Collection<Advisory>> candidates = candidates(asked, observations);
    SortedMap<String, Advisory> advisories = new TreeMap<>();
    candidates.values().forEach(some -> some.forEach(each -> advisories.put(each.id(), each)));
    List<LogFile> files = logs(environment);
    Evidence evidence = new EvidenceReader(Evaluator.signatures(advisories.values())).read(files);
    Evaluator.Session session = evaluator().session(observations, files, evidence, options.asOf());
    List<Question> questions = new ArrayList<>();
    List<String> unassessed = new ArrayList<>();
    candidates.forEach(
        (host, some) -> {
          some.forEach(advisory -> questions.add(new Question(advisory, host)));
          if (some.isEmpty()) {
            unassessed.add(host);
          }
        });
    List<Evaluator.Evaluated> verdicts =
        questions.parallelStream().map(each -> session.evaluate(each.advisory, each.host)).toList();
    Explanation explanation = new Explanation(kb, options.language());
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Question of = questions.get(i);
      Evaluator.Evaluated verdict = verdicts.get(i);
      assessments.add(explanation.of(of.advisory, of.host, verdict.derivation(), verdict.open()));
    }
    return new Result(
        kb.version(),
        options.asOf(),
        environment.name(),
        assessments,
        unassessed,
        problems(environment, observations, evidence));
  }

  /**
   * Assesses one host, and tells what each condition was worth on the way.
   *
   * @param advisory the advisory to hold the host against
   * @param host a host of the environment
   * @param options the day and the language; its advisories do not matter
   * @throws Unreadable when there is no such advisory
   * @throws IllegalArgumentException when there is no such host
   */
  public Examination examine(
      Environment environment, String advisory, String host, EvaluationOptions options)
      throws Unreadable {
    Advisory asked = advisory(advisory);
    Observations observations = recogniser.observe(environment);
    if (!observations.hosts().contains(host)) {
      throw new IllegalArgumentException("there is no host " + host);
    }
    List<LogFile> files = logs(environment);
    Evidence evidence = new EvidenceReader(Evaluator.signatures(List.of(asked))).read(files);
    Evaluator.Evaluated verdict =
        evaluator().session(observations, files, evidence, options.asOf()).evaluate(asked, host);
    List<Judged> judged =
        verdict.derivation().judgements().stream()
            .map(each -> new Judged(each.condition(), each.host(), each.truth()))
            .toList();
    return new Examination(
        new Explanation(kb, options.language())
            .of(asked, host, verdict.derivation(), verdict.open()),
        judged,
        problems(environment, observations, evidence));
  }

  /** All conditions that an evaluation of an advisory judges; an {@link Examination} tells them. */
  public List<Condition> judged(Advisory advisory) {
    return evaluator().judged(advisory);
  }

  /**
   * Made when first needed, as the rules may still be loading, and kept with all that it learns.
   */
  private synchronized Evaluator evaluator() {
    Evaluator made = evaluator;
    if (made == null) {
      made = new Evaluator(kb, rules.get());
      evaluator = made;
    }
    return made;
  }

  /** The advisories that were asked for by name; empty when none was. */
  private Collection<Advisory> asked(EvaluationOptions options) throws Unreadable {
    List<Advisory> asked = new ArrayList<>();
    for (String id : options.advisories()) {
      Advisory advisory = advisory(id);
      if (!asked.contains(advisory)) {
        asked.add(advisory);
      }
    }
    return asked;
  }

  private Advisory advisory(String id) throws Unreadable {
    Advisory advisory = kb.advisory(id);
    if (advisory == null) {
      throw new Unreadable(List.of(Problem.ofFile(id, "there is no advisory of this id")));
    }
    return advisory;
  }

  /**
   * By host, the advisories it is held against: those asked for, or else those that are about a
   * product which it has or may have. No other advisory is looked at.
   */
  private Map<String, Collection<Advisory>> candidates(
      Collection<Advisory> asked, Observations observations) {
    Map<String, Collection<Advisory>> candidates = new LinkedHashMap<>();
    for (String host : observations.hosts()) {
      if (asked.isEmpty()) {
        List<Advisory> about = new ArrayList<>();
        for (String id : kb.about(Evaluator.products(observations.of(host)))) {
          about.add(Objects.requireNonNull(kb.advisory(id)));
        }
        candidates.put(host, about);
      } else {
        candidates.put(host, asked);
      }
    }
    return candidates;
  }

  private static List<LogFile> logs(Environment environment) {
    List<LogFile> files = new ArrayList<>();
    for (Host host : environment.hosts()) {
      for (LogEntry log : host.logs()) {
        Path path = environment.folder().resolve(log.file());
        files.add(new LogFile(host.name(), path, log.file(), log.utcOffset()));
      }
    }
    return files;
  }

  /** A problem inside a log is told there; one of a whole log where the environment names it. */
  private static Problem problem(Environment environment, LogProblem problem) {
    if (problem.line() > 0) {
      String file = environment.folder().resolve(problem.file()).toString();
      Position at = new Position((int) Math.min(Integer.MAX_VALUE, problem.line()), 1);
      return new Problem(file, at, problem.message(), null, List.of(), null);
    }
    Position at = null;
    for (Host host : environment.hosts()) {
      for (LogEntry log : host.logs()) {
        if (host.name().equals(problem.host()) && log.file().equals(problem.file())) {
          at = log.at();
        }
      }
    }
    String message = "the log " + problem.file() + " was not read: " + problem.message();
    return new Problem(environment.file(), at, message, null, List.of(), null);
  }

  private static List<Problem> problems(
      Environment environment, Observations observations, Evidence evidence) {
    List<Problem> problems = new ArrayList<>(observations.notes());
    for (LogProblem problem : evidence.problems()) {
      problems.add(problem(environment, problem));
    }
    return problems;
  }

  /** Whether a host has the problem of an advisory. */
  private record Question(Advisory advisory, String host) {}
}
