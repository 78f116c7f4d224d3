package org.befund.engine.cases;

import static org.befund.kb.document.DocumentLimits.OF_KNOWLEDGE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.coverage.Coverage;
import org.befund.engine.coverage.Unreachable;
import org.befund.engine.result.Examination;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.PartialKnowledge;
import org.befund.rules.RuleBase;
import org.jspecify.annotations.Nullable;

/** Runs cases, several at a time. */
public final class CaseRunner {
  private final CaseKnowledge knowledge;
  private final String language;

  private CaseRunner(CaseKnowledge knowledge, String language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  /**
   * A runner.
   *
   * @param base the knowledge to run cases with; one that lies elsewhere is run with the advisory
   *     beside it too
   * @param root the folder of that knowledge; null when it does not lie in one
   * @param language the language of the assessments
   */
  public static CaseRunner with(
      PartialKnowledge base, @Nullable Path root, Supplier<RuleBase> rules, String language) {
    return new CaseRunner(new CaseKnowledge(base, root, rules), language);
  }

  /**
   * Runs the cases that paths mean.
   *
   * @param paths files of cases, advisories with cases beside them, or folders with such files
   * @throws Unreadable when there is nothing that could be run
   */
  public CaseReport run(List<Path> paths) throws Unreadable {
    CaseSearch search = CaseSearch.in(paths);
    List<Problem> problems = new ArrayList<>(search.problems());
    List<Suite> suites = new ArrayList<>();
    for (CaseLocation location : search.found()) {
      try {
        Suite suite = suite(location);
        if (suite != null) {
          suites.add(suite);
        }
      } catch (Unreadable e) {
        problems.addAll(e.problems());
      }
    }
    problems.addAll(knowledge.problems(paths));
    if (suites.isEmpty() && !problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return new CaseReport(run(suites, language), problems);
  }

  /** The cases of one advisory, ready to be run. */
  private record Suite(
      Befund befund,
      Advisory advisory,
      String file,
      List<Case> cases,
      List<Unreachable> unreachable) {}

  private @Nullable Suite suite(CaseLocation location) throws Unreadable {
    Path file = location.cases();
    if (!Files.exists(file) && Files.exists(location.advisory())) {
      return withoutCases(location);
    }
    SourceText source = SourceText.read(file, file.toString(), OF_KNOWLEDGE);
    Node root = DocumentReader.read(source, OF_KNOWLEDGE);
    CaseFile cases = Reading.read(source, root, CaseFile.SHAPE);
    Befund befund = knowledge.of(location);
    Advisory advisory = befund.kb().advisory(cases.advisory());
    if (advisory == null) {
      throw new Unreadable(
          List.of(CaseNames.noAdvisory(source, root, befund.kb().advisories().keySet())));
    }
    List<Problem> unknown = CaseNames.problems(source, root, advisory);
    if (!unknown.isEmpty()) {
      throw new Unreadable(unknown);
    }
    return new Suite(befund, advisory, file.toString(), cases.cases(), cases.unreachable());
  }

  /** Null for an advisory of the knowledge base that cannot be read, as that is told anyway. */
  private @Nullable Suite withoutCases(CaseLocation location) throws Unreadable {
    try {
      Path file = location.advisory();
      SourceText source = SourceText.read(file, file.toString(), OF_KNOWLEDGE);
      String id = Reading.read(source, AdvisoryShape.SHAPE, OF_KNOWLEDGE).id();
      Befund befund = knowledge.of(location);
      Advisory advisory = befund.kb().advisory(id);
      return advisory == null
          ? null
          : new Suite(befund, advisory, location.cases().toString(), List.of(), List.of());
    } catch (Unreadable e) {
      if (knowledge.holds(location)) {
        return null;
      }
      throw e;
    }
  }

  private static List<AdvisoryCases> run(List<Suite> suites, String language) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<List<Future<CaseOutcome>>> started = new ArrayList<>();
      for (Suite suite : suites) {
        started.add(
            suite.cases().stream()
                .map(each -> threads.submit(() -> outcome(suite, each, language)))
                .toList());
      }
      List<AdvisoryCases> done = new ArrayList<>();
      for (int i = 0; i < suites.size(); i++) {
        Suite suite = suites.get(i);
        List<CaseOutcome> outcomes = new ArrayList<>();
        for (Future<CaseOutcome> future : started.get(i)) {
          outcomes.add(future.get());
        }
        done.add(
            new AdvisoryCases(
                suite.befund().kb(),
                suite.advisory(),
                suite.file(),
                outcomes,
                coverage(suite, outcomes)));
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a case was not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cases were running", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** A case that fails exercises nothing: what it went through is not what its author had meant. */
  private static Coverage coverage(Suite suite, List<CaseOutcome> outcomes) {
    List<Coverage.Exercise> exercises = new ArrayList<>();
    for (CaseOutcome outcome : outcomes) {
      Examination examination = outcome.examination();
      if (outcome.passed() && examination != null) {
        exercises.add(new Coverage.Exercise(outcome.asOf(), examination));
      }
    }
    return Coverage.of(
        suite.advisory(), suite.befund().judged(suite.advisory()), exercises, suite.unreachable());
  }

  private static CaseOutcome outcome(Suite suite, Case each, String language) throws Unreadable {
    long begin = System.nanoTime();
    Advisory advisory = suite.advisory();
    LocalDate stated = each.asOf();
    LocalDate asOf =
        stated == null ? advisory.revisions().get(advisory.revisions().size() - 1).date() : stated;
    EvaluationOptions options = new EvaluationOptions(asOf, List.of(advisory.id()), language);
    try {
      Examination examination =
          suite.befund().examine(each.environment(), advisory.id(), each.host(), options);
      List<Difference> differences = CaseCheck.differences(each.expect(), examination.assessment());
      return new CaseOutcome(each, asOf, differences, examination, null, since(begin));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of the program in one case must not hide what became of the others.
      return new CaseOutcome(each, asOf, List.of(), null, e.toString(), since(begin));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
