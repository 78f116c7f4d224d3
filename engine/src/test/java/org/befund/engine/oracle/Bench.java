package org.befund.engine.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.Inquiry;
import org.befund.engine.oracle.PlainEvaluator.Verdict;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Result;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/** Evaluates made-up environments through files, as a user would. */
final class Bench {
  static final int THROWS = 150;

  /**
   * What the made-up environments of the build are drawn from, so that a build fails for what was
   * changed and not by chance. Another number explores others.
   */
  static final String SEED = "954960";

  private static final Path KB = Path.of("..", "kb");

  private static final Befund BEFUND = open();

  /** Properties run at the same time, each on a thread of its own. */
  private static final ThreadLocal<Path> FOLDER = ThreadLocal.withInitial(Bench::folder);

  private Bench() {}

  /** Environments; what a failure prints of one is the file. */
  static Arbitrary<Site> sites() {
    return numbers(THROWS).map(Sites::thrown);
  }

  /** So many numbers to throw dice with. */
  static Arbitrary<List<Integer>> numbers(int count) {
    return Arbitraries.integers()
        .between(0, 27_719)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofSize(count);
  }

  static Befund befund() {
    return BEFUND;
  }

  static KnowledgeBase kb() {
    return BEFUND.kb();
  }

  /** Writes an environment where this thread's environments lie. */
  static Path write(Site site) {
    return SiteText.write(site, FOLDER.get());
  }

  /** An environment, read, with every advisory asked about. */
  static Inquiry inquire(Path file, LocalDate day) {
    return inquire(file, day, List.copyOf(BEFUND.kb().advisories().keySet()));
  }

  private static Inquiry inquire(Path file, LocalDate day, List<String> advisories) {
    try {
      return BEFUND.inquire(file, new EvaluationOptions(day, advisories, "en"));
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }

  /** The verdicts on every advisory and every host. */
  static List<Assessment> assessAll(Site site, Map<String, Object> tree) {
    Path file = SiteText.write(site, tree, FOLDER.get(), true);
    List<String> all = List.copyOf(BEFUND.kb().advisories().keySet());
    return evaluate(file, site.day(), all).assessments();
  }

  static Result evaluate(Site site) {
    return evaluate(SiteText.write(site, FOLDER.get()), site.day(), List.of());
  }

  static Result evaluate(Site site, Map<String, Object> tree, boolean block) {
    return evaluate(SiteText.write(site, tree, FOLDER.get(), block), site.day(), List.of());
  }

  static Result evaluate(String environment, String day, String... advisories) {
    return evaluate(write(environment), LocalDate.parse(day), List.of(advisories));
  }

  /** An environment, read, with some advisories asked about. */
  static Inquiry inquire(String environment, String day, String... advisories) {
    return inquire(write(environment), LocalDate.parse(day), List.of(advisories));
  }

  private static Path write(String environment) {
    try {
      return Files.writeString(FOLDER.get().resolve("text.yaml"), environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Result evaluate(Path file, LocalDate day, List<String> advisories) {
    try {
      return BEFUND.evaluate(file, new EvaluationOptions(day, advisories, "en"));
    } catch (Unreadable e) {
      throw new IllegalStateException(e.getMessage() + " " + e.problems(), e);
    }
  }

  /** The verdicts of a result, by advisory and host. */
  static Map<String, Verdict> verdicts(Result result) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Assessment assessment : result.assessments()) {
      verdicts.put(assessment.advisory() + "@" + assessment.host(), verdict(assessment));
    }
    return verdicts;
  }

  static Verdict verdict(Assessment assessment) {
    Map<String, String> states = new LinkedHashMap<>();
    for (Assessment.RemediationEntry entry : assessment.remediations()) {
      states.put(entry.id(), word(entry.state()));
    }
    return new Verdict(
        word(assessment.status()),
        word(assessment.kind()),
        assessment.plan(),
        states,
        word(assessment.match()));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The reasons of an assessment, for a reader of a failure. */
  static String told(Result result) {
    List<String> lines = new ArrayList<>();
    for (Assessment assessment : result.assessments()) {
      lines.add(assessment.advisory() + "@" + assessment.host());
      for (Assessment.Reason r : assessment.reasons()) {
        lines.add("  " + r.id() + " " + r.truth() + " " + r.statement() + " " + r.premises());
      }
    }
    return String.join("\n", lines);
  }

  /** A knowledge base of the whole catalogue and the advisories that the plain evaluator knows. */
  private static Befund open() {
    try (Stream<Path> files = Files.walk(KB)) {
      Path known = Files.createTempDirectory(Path.of("target"), "known");
      for (Path file : files.filter(Bench::isKnown).toList()) {
        Path copy = known.resolve(KB.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return Befund.open(KnowledgeFolder.load(known));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isKnown(Path file) {
    return Files.isRegularFile(file)
        && (file.startsWith(KB.resolve("catalogue"))
            || PlainEvaluator.DOCUMENTS.stream().anyMatch(file::endsWith));
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "made-up");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
