package org.befund.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.befund.engine.Befund;
import org.befund.engine.EvaluationOptions;
import org.befund.engine.comparison.AssessmentComparison;
import org.befund.engine.history.History;
import org.befund.engine.history.Span;
import org.befund.engine.result.Assessment;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;

/** Histories say of each day what an evaluation of that day says. */
class HistoryPropertiesTest {
  private static final Befund ALL = open();

  private static Befund open() {
    try {
      return Befund.open(KnowledgeFolder.load(Path.of("..", "kb")));
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<Site> sites() {
    return Bench.sites();
  }

  @Property(
      tries = 10,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void eachEntryIsTheEvaluationOfItsDay(
      @ForAll("sites") Site site, @ForAll @IntRange(max = 1_000) int which) throws Unreadable {
    Path file = Bench.write(site);
    Advisory advisory = advisory(which);
    for (History.Entry entry : history(file, advisory).entries()) {
      List<Assessment> told = new ArrayList<>();
      entry.hosts().forEach(host -> told.add(host.assessment()));
      assertThat(told).isEqualTo(evaluated(file, advisory, entry.day()));
    }
  }

  @Property(
      tries = 12,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void betweenTwoEntriesNothingChanges(
      @ForAll("sites") Site site,
      @ForAll @IntRange(max = 1_000) int which,
      @ForAll @IntRange(max = 100_000) int place)
      throws Unreadable {
    Path file = Bench.write(site);
    Advisory advisory = advisory(which);
    List<History.Entry> entries = history(file, advisory).entries();
    LocalDate first = entries.get(0).day();
    same(entries.get(0), evaluated(file, advisory, first.minusDays(place)));
    for (int i = 0; i < entries.size(); i++) {
      LocalDate from = entries.get(i).day();
      LocalDate to = i + 1 < entries.size() ? entries.get(i + 1).day() : from.plusDays(100_000);
      long gap = to.toEpochDay() - from.toEpochDay();
      same(entries.get(i), evaluated(file, advisory, from.plusDays(place % gap)));
      same(entries.get(i), evaluated(file, advisory, to.minusDays(1)));
    }
  }

  @Property(
      tries = 10,
      seed = Bench.SEED,
      afterFailure = AfterFailureMode.RANDOM_SEED,
      edgeCases = EdgeCasesMode.NONE)
  void aSpanIsPartOfTheWhole(
      @ForAll("sites") Site site,
      @ForAll @IntRange(max = 1_000) int which,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 4_000) int length)
      throws Unreadable {
    Path file = Bench.write(site);
    Advisory advisory = advisory(which);
    LocalDate from = advisory.published().minusDays(30).plusDays(before);
    Span span = new Span(from, from.plusDays(length));
    History part =
        History.of(
            ALL.inquire(file, options(advisory, from)),
            advisory,
            site.machines().stream().map(Site.Machine::name).toList(),
            "en",
            span);
    List<History.Entry> whole = history(file, advisory).entries();

    assertThat(part.entries().get(0).day()).isEqualTo(from);
    same(part.entries().get(0), evaluated(file, advisory, from));
    List<History.Entry> within =
        whole.stream()
            .skip(1)
            .filter(each -> each.day().isAfter(from) && !each.day().isAfter(span.to()))
            .toList();
    assertThat(part.entries()).hasSize(within.size() + 1);
    for (int i = 0; i < within.size(); i++) {
      History.Entry entry = part.entries().get(i + 1);
      assertThat(entry.day()).isEqualTo(within.get(i).day());
      assertThat(entry.published()).isEqualTo(within.get(i).published());
      assertThat(entry.hosts())
          .extracting(History.HostEntry::assessment, History.HostEntry::differences)
          .isEqualTo(
              within.get(i).hosts().stream()
                  .map(host -> Tuple.tuple(host.assessment(), host.differences()))
                  .toList());
    }
  }

  private static void same(History.Entry entry, List<Assessment> evaluated) {
    assertThat(evaluated).hasSameSizeAs(entry.hosts());
    for (int i = 0; i < evaluated.size(); i++) {
      Assessment told = entry.hosts().get(i).assessment();
      assertThat(AssessmentComparison.of(told, evaluated.get(i)))
          .as("%s on and after %s", told.host(), entry.day())
          .isEmpty();
    }
  }

  private static Advisory advisory(int which) {
    List<Advisory> all = List.copyOf(ALL.kb().advisories().values());
    return all.get(which % all.size());
  }

  private static History history(Path file, Advisory advisory) throws Unreadable {
    var inquiry = ALL.inquire(file, options(advisory, advisory.published()));
    return History.of(inquiry, advisory, List.copyOf(inquiry.hosts()), "en", null);
  }

  private static List<Assessment> evaluated(Path file, Advisory advisory, LocalDate day)
      throws Unreadable {
    return ALL.evaluate(file, options(advisory, day)).assessments();
  }

  private static EvaluationOptions options(Advisory advisory, LocalDate day) {
    return new EvaluationOptions(day, List.of(advisory.id()), "en");
  }
}
