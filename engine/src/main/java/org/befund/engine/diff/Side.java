package org.befund.engine.diff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.comparison.Factor;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.environment.Environment;
import org.befund.engine.provenance.InputDigests;
import org.befund.engine.result.Result;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;

/** One of the two things that are held against each other. */
public sealed interface Side {

  /** How the user named it. */
  String name();

  /** Its result. */
  RecordedResult result();

  /** What could not be read of it. */
  List<Problem> problems();

  /** A result that was written down. */
  record Recorded(RecordedResult result) implements Side {
    @Override
    public String name() {
      return result.name();
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /** An environment that is at hand, and was evaluated. */
  final class Evaluated implements Side {
    private final Befund befund;
    private final Site site;
    private final EvaluationOptions options;
    private final Path path;
    private final Result evaluated;
    private final RecordedResult result;

    private Evaluated(Befund befund, Site site, EvaluationOptions options, Path path)
        throws Unreadable {
      this.befund = befund;
      this.site = site;
      this.options = options;
      this.path = path;
      InputDigests digests = new InputDigests();
      site.digest(digests);
      this.evaluated = befund.evaluate(site.environment(), site.folder(), options, digests);
      this.result = RecordedResult.of(evaluated);
    }

    /**
     * Evaluates the environment in a file or folder.
     *
     * @throws Unreadable when it cannot be used, or an advisory asked for is not known
     */
    public static Evaluated of(Befund befund, Path path, EvaluationOptions options)
        throws Unreadable {
      return new Evaluated(befund, Site.read(path), options, path);
    }

    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public RecordedResult result() {
      return result;
    }

    @Override
    public List<Problem> problems() {
      return evaluated.problems();
    }

    /**
     * The result were one factor that of the other side.
     *
     * @throws Unreadable when an advisory asked for is not known to the other's knowledge
     */
    RecordedResult with(Factor factor, Evaluated other) throws Unreadable {
      Befund by = factor == Factor.KNOWLEDGE ? other.befund : befund;
      LocalDate day = factor == Factor.DAY ? other.options.asOf() : options.asOf();
      Site described = factor == Factor.ENVIRONMENT ? other.site : site;
      Site logged = factor == Factor.EVIDENCE ? other.site : site;
      Environment environment =
          described == logged ? described.environment() : described.withLogsOf(logged);
      return RecordedResult.of(
          by.evaluate(environment, logged.folder(), options.on(day), new InputDigests()));
    }
  }
}
