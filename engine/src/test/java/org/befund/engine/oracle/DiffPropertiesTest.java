package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.befund.engine.diff.ResultDiff;
import org.befund.engine.diff.Side;
import org.befund.kb.document.Unreadable;

/** What changed is put down to what changed it. */
class DiffPropertiesTest {
  private static final ThreadLocal<Path> OTHER =
      ThreadLocal.withInitial(DiffPropertiesTest::folder);

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("befund-other");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void nothingDiffersFromItself(@ForAll("sites") Site site) throws Unreadable {
    Path file = Bench.write(site);
    ResultDiff diff = ResultDiff.of(side(file, site.day()), side(file, site.day()));

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.verdicts()).isEmpty();

    Side recorded = new Side.Recorded(side(file, site.day()).result());
    assertThat(ResultDiff.of(recorded, side(file, site.day())).verdicts()).isEmpty();
    assertThat(ResultDiff.of(recorded, recorded).verdicts()).isEmpty();
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void whatOneThingChangedIsPutDownToIt(
      @ForAll("sites") Site site,
      @ForAll("sites") Site other,
      @ForAll @IntRange(min = -60, max = 60) int days)
      throws Unreadable {
    Path file = Bench.write(site);
    LocalDate day = site.day();
    onlyBy(Factor.DAY, ResultDiff.of(side(file, day), side(file, day.plusDays(days))));

    Path second = SiteText.write(other, OTHER.get());
    Set<Factor> allowed = Set.of(Factor.ENVIRONMENT, Factor.EVIDENCE);
    for (ResultDiff.Attributed each :
        ResultDiff.of(side(file, day), side(second, day)).verdicts()) {
      assertThat(each.by()).isNotEmpty().isSubsetOf(allowed);
    }
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void whatChangesNothingIsNotToBlame(
      @ForAll("sites") Site site, @ForAll @IntRange(min = -60, max = 60) int days)
      throws Unreadable, IOException {
    Path file = Bench.write(site);
    Path copy = SiteText.write(site, OTHER.get());
    Files.writeString(copy, "\n# a remark\n", StandardOpenOption.APPEND);
    LocalDate day = site.day();
    ResultDiff diff = ResultDiff.of(side(file, day), side(copy, day.plusDays(days)));

    assertThat(diff.changes())
        .extracting(FactorChange::factor)
        .containsExactlyInAnyOrderElementsOf(
            days == 0 ? Set.of(Factor.ENVIRONMENT) : Set.of(Factor.ENVIRONMENT, Factor.DAY));
    if (days == 0) {
      assertThat(diff.verdicts()).isEmpty();
    }
    onlyBy(Factor.DAY, diff);
  }

  @Property(
      tries = 40,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void logsThatAreGoneArePutDownToTheLogs(
      @ForAll("sites") Site site, @ForAll @IntRange(min = 1, max = 60) int days)
      throws Unreadable, IOException {
    Path file = Bench.write(site);
    Path copy = SiteText.write(site, OTHER.get());
    for (Path log : logs(copy)) {
      Files.write(log, "nothing\n".getBytes(StandardCharsets.UTF_8));
    }
    onlyBy(Factor.EVIDENCE, ResultDiff.of(side(file, site.day()), side(copy, site.day())));

    Files.writeString(copy, "\n# a remark\n", StandardOpenOption.APPEND);
    onlyBy(Factor.EVIDENCE, ResultDiff.of(side(file, site.day()), side(copy, site.day())));
  }

  private static List<Path> logs(Path environment) throws IOException {
    try (Stream<Path> files = Files.list(Objects.requireNonNull(environment.getParent()))) {
      return files.filter(each -> each.toString().endsWith(".log")).toList();
    }
  }

  private static void onlyBy(Factor factor, ResultDiff diff) {
    for (ResultDiff.Attributed each : diff.verdicts()) {
      assertThat(each.by()).as(each.difference().toString()).containsExactly(factor);
      assertThat(each.certain()).isTrue();
    }
  }

  private static Side.Evaluated side(Path file, LocalDate day) throws Unreadable {
    return Side.Evaluated.of(
        Bench.befund(), file, new EvaluationOptions(day, List.of(), "en", true));
  }
}
