package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.comparison.Factor;
import org.befund.engine.comparison.FactorChange;
import org.befund.engine.comparison.RecordedResult;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.replay.Replay;
import org.befund.engine.replay.Verification;
import org.befund.engine.replay.Verification.Outcome;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;

/** A result can be made again, and tells what keeps it from being made again. */
class ReplayPropertiesTest {

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 60,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void aFreshResultIsMadeAgainToTheSameBytes(@ForAll("sites") Site site) throws Unreadable {
    Path file = Bench.write(site);
    Verification verification = Replay.verify(Bench.befund(), recorded(site, file), file);

    assertThat(verification.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(verification.changes()).isEmpty();
    assertThat(verification.verdicts()).isEmpty();
  }

  @Property(
      tries = 30,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void whereTheFilesLieDoesNotMatter(@ForAll("sites") Site site) throws Unreadable, IOException {
    Path file = Bench.write(site);
    RecordedResult recorded = recorded(site, file);
    Path folder = Files.createTempDirectory("befund-elsewhere");
    try {
      Path copy = SiteText.write(site, folder);
      assertThat(Replay.verify(Bench.befund(), recorded, copy).outcome())
          .isEqualTo(Outcome.IDENTICAL);
    } finally {
      delete(folder);
    }
  }

  @Property(
      tries = 120,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void anyChangedByteIsNamed(
      @ForAll("sites") Site site,
      @ForAll @IntRange(min = 0, max = 1_000_000) int which,
      @ForAll @IntRange(min = 0, max = 1_000_000) int place)
      throws IOException, Unreadable {
    Path file = Bench.write(site);
    RecordedResult recorded = recorded(site, file);
    List<Input> inputs =
        provenance(recorded).inputs().stream().filter(input -> input.sha256() != null).toList();
    Input changed = inputs.get(which % inputs.size());
    Path path =
        changed.kind() == Input.Kind.ENVIRONMENT ? file : file.resolveSibling(changed.file());
    byte[] bytes = Files.readAllBytes(path);
    bytes[place % bytes.length] ^= 1;
    Files.write(path, bytes);

    Verification verification;
    try {
      verification = Replay.verify(Bench.befund(), recorded, file);
    } catch (Unreadable e) {
      assertThat(changed.kind()).isEqualTo(Input.Kind.ENVIRONMENT);
      assertThat(e.problems()).allMatch(problem -> problem.file().equals(file.toString()));
      return;
    }
    assertThat(verification.outcome()).isIn(Outcome.DIFFERENT, Outcome.SAME_VERDICTS);
    assertThat(verification.changes())
        .anyMatch(
            change ->
                change.before() != null
                    && change.before().equals(changed.sha256())
                    && changed.file().equals(change.file())
                    && change.factor() == factor(changed));
    if (changed.kind() == Input.Kind.LOG) {
      assertThat(verification.changes())
          .extracting(FactorChange::file)
          .containsOnly(changed.file());
    }
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void anAlteredResultIsTold(
      @ForAll("sites") Site site, @ForAll @IntRange(min = 0, max = 1_000_000) int place)
      throws Unreadable {
    Path file = Bench.write(site);
    RecordedResult recorded = recorded(site, file);
    List<String> words =
        List.of("known_affected", "known_not_affected", "\"low\"", "\"high\"", "The ", "Install");
    String word = words.get(place % words.size());
    String text = recorded.text();
    String altered = text.replaceFirst(word, word.contains("known") ? "fixed" : "\"medium\"");
    if (altered.equals(text) || altered.contains("\"\"medium")) {
      return;
    }
    RecordedResult forged;
    try {
      forged = RecordedResult.of(new SourceText("result.json", altered));
    } catch (Unreadable e) {
      return; // no JSON any more
    }
    Verification verification = Replay.verify(Bench.befund(), forged, file);
    assertThat(verification.outcome()).isIn(Outcome.DIFFERENT, Outcome.ALTERED);
    assertThat(verification.changes()).isEmpty();
    assertThat(verification.line() > 0).isEqualTo(verification.outcome() == Outcome.ALTERED);
  }

  private static Factor factor(Input input) {
    return input.kind() == Input.Kind.ENVIRONMENT ? Factor.ENVIRONMENT : Factor.EVIDENCE;
  }

  private static Provenance provenance(RecordedResult recorded) {
    return Objects.requireNonNull(recorded.provenance());
  }

  static RecordedResult recorded(Site site, Path file) throws Unreadable {
    return RecordedResult.of(
        Bench.befund().evaluate(file, new EvaluationOptions(site.day(), List.of(), "en", true)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
