package org.befund.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.befund.engine.batch.Batch;
import org.befund.engine.batch.BatchOptions;
import org.befund.engine.environment.Environment;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.engine.evaluation.Evaluator;
import org.befund.engine.evidence.LogsRead;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.provenance.EngineVersion;
import org.befund.engine.provenance.InputDigests;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.recognition.Recogniser;
import org.befund.engine.result.Examination;
import org.befund.engine.result.Judged;
import org.befund.engine.result.Result;
import org.befund.engine.supposition.Circumstances;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.advisory.Condition;
import org.befund.kb.document.DocumentLimits;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.RuleBase;

/**
 * Holds environments against a knowledge base: where a program begins. Safe for use by several
 * threads, and meant to be kept: it learns what advisories need the first time they are asked for.
 *
 * <p>Nothing here is null, takes or returns null, unless it says so.
 */
public final class Befund {
  private final KnowledgeBase kb;
  private final Recogniser recogniser;
  private final LogsRead progress;
  private final Evaluator evaluator;

  private Befund(KnowledgeBase kb, Supplier<RuleBase> rules, LogsRead progress) {
    this.kb = kb;
    this.evaluator = new Evaluator(kb, rules);
    this.recogniser = new Recogniser(kb.catalogue());
    this.progress = progress;
  }

  /** Befund with a knowledge base; the rules are loaded here. */
  public static Befund open(KnowledgeBase kb) {
    RuleBase rules = RuleBase.load();
    return new Befund(kb, () -> rules, new LogsRead());
  }

  /** Befund with a knowledge base and rules that may still be loading. */
  public static Befund open(KnowledgeBase kb, Supplier<RuleBase> rules) {
    return open(kb, rules, new LogsRead());
  }

  /**
   * Befund with a knowledge base and rules that may still be loading, for one who waits.
   *
   * @param progress is told how far the reading of logs is
   */
  public static Befund open(KnowledgeBase kb, Supplier<RuleBase> rules, LogsRead progress) {
    return new Befund(kb, rules, progress);
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
    if (options.provenance()) {
      Path file = EnvironmentReader.file(path);
      return evaluate(file, file.toString(), options);
    }
    return evaluate(EnvironmentReader.read(path), options);
  }

  /**
   * Evaluates the environment in a file under another name than its own, so that a result that was
   * made elsewhere can be made again. The result tells what it was made of.
   *
   * @param file the environment's file, beside which its logs lie
   * @param name what the result calls it
   * @throws Unreadable when the environment cannot be used, or an advisory asked for is not known
   */
  public Result evaluate(Path file, String name, EvaluationOptions options) throws Unreadable {
    byte[] bytes = SourceText.bytes(file, name, DocumentLimits.ofMemory());
    InputDigests digests = new InputDigests();
    digests.environment(name, bytes);
    Path folder = file.getParent();
    return evaluate(
        EnvironmentReader.read(name, bytes),
        folder == null ? Path.of("") : folder,
        options,
        digests);
  }

  /**
   * Evaluates an environment whose logs lie in a folder. The result tells what it was made of.
   *
   * @param logs the folder against which the names of the logs resolve
   * @param digests where the digests of the inputs go; those of the logs are taken here
   * @throws Unreadable when an advisory asked for is not known
   */
  public Result evaluate(
      Environment environment, Path logs, EvaluationOptions options, InputDigests digests)
      throws Unreadable {
    Inquiry inquiry = inquire(environment, new LogAccess(logs, digests, progress), options);
    return Verdicts.result(inquiry, options, provenance(inquiry, options, digests));
  }

  /**
   * Evaluates an environment.
   *
   * @throws Unreadable when an advisory asked for is not known
   */
  public Result evaluate(Environment environment, EvaluationOptions options) throws Unreadable {
    if (options.provenance()) {
      return evaluate(environment, environment.folder(), options, new InputDigests());
    }
    return Verdicts.result(inquire(environment, options), options, null);
  }

  /**
   * Evaluates environments one after the other with what is known today, in English.
   *
   * @see #evaluate(Stream, EvaluationOptions)
   */
  public Stream<Result> evaluate(Stream<Environment> environments) {
    EvaluationOptions today = new EvaluationOptions(LocalDate.now(), List.of(), "en");
    return environments.map(each -> evaluated(each, today));
  }

  /**
   * Evaluates environments one after the other, each when its result is asked for: as many as there
   * are take no more memory than the largest of them. The verdicts of one environment are worked
   * out on all processors.
   *
   * @param environments taken in their order; closed with the stream that is returned
   * @return a result for each, in the same order
   * @throws Unreadable when an advisory asked for is not known; nothing is evaluated then. What
   *     cannot be read of an environment, such as a log that is not there, is told by {@link
   *     Result#problems()}
   */
  public Stream<Result> evaluate(Stream<Environment> environments, EvaluationOptions options)
      throws Unreadable {
    asked(options);
    return environments.map(each -> evaluated(each, options));
  }

  private Result evaluated(Environment environment, EvaluationOptions options) {
    try {
      return evaluate(environment, options);
    } catch (Unreadable e) {
      throw new IllegalStateException(e); // only of advisories, which were looked for before
    }
  }

  private static Provenance provenance(
      Inquiry inquiry, EvaluationOptions options, InputDigests digests) {
    return new Provenance(
        EngineVersion.current(),
        options.advisories(),
        options.language(),
        digests.inputs(inquiry.logs()));
  }

  /**
   * Reads and recognises an environment, so that questions may be asked of it.
   *
   * @throws Unreadable when the environment cannot be used, or an advisory asked for is not known
   */
  public Inquiry inquire(Path path, EvaluationOptions options) throws Unreadable {
    return inquire(EnvironmentReader.read(path), options);
  }

  /**
   * Recognises an environment, so that questions may be asked of it.
   *
   * @throws Unreadable when an advisory asked for is not known
   */
  public Inquiry inquire(Environment environment, EvaluationOptions options) throws Unreadable {
    return inquire(environment, LogAccess.beside(environment, progress), options);
  }

  private Inquiry inquire(Environment environment, LogAccess logs, EvaluationOptions options)
      throws Unreadable {
    return new Inquiry(
        evaluator,
        recogniser,
        kb,
        asked(options),
        new Circumstances(environment, options.asOf()),
        logs);
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
    EvaluationOptions only =
        new EvaluationOptions(options.asOf(), List.of(advisory), options.language());
    Inquiry inquiry = inquire(environment, only);
    if (!inquiry.hosts().contains(host)) {
      throw new IllegalArgumentException("there is no host " + host);
    }
    Evaluator.Evaluated verdict = inquiry.evaluate(asked, host);
    List<Judged> judged =
        verdict.derivation().judgements().stream()
            .map(each -> new Judged(each.condition(), each.host(), each.truth()))
            .toList();
    return new Examination(
        new Explanation(kb, inquiry.grammar(), options.language())
            .of(asked, host, verdict.derivation(), verdict.open()),
        judged,
        inquiry.problems());
  }

  /** Evaluates inventory exports, however many hosts they are of. */
  public Batch batch(BatchOptions options) {
    return new Batch(kb, evaluator, recogniser, options);
  }

  /** All conditions that an evaluation of an advisory judges; an {@link Examination} tells them. */
  public List<Condition> judged(Advisory advisory) {
    return evaluator.judged(advisory);
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
}
