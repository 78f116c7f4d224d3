package org.befund.engine.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.befund.engine.Inquiry;
import org.befund.engine.comparison.AssessmentComparison;
import org.befund.engine.comparison.Change;
import org.befund.engine.comparison.DerivationComparison;
import org.befund.engine.comparison.Difference;
import org.befund.engine.evaluation.Evaluator.Evaluated;
import org.befund.engine.explanation.Explanation;
import org.befund.engine.result.Assessment;
import org.befund.engine.supposition.Circumstances;
import org.befund.kb.advisory.Advisory;
import org.jspecify.annotations.Nullable;

/**
 * What would have been recommended on each day that matters. From one entry to the next nothing
 * changes: the environment is taken as it is, and only what was published, and what logs show by
 * then, differs.
 *
 * @param kbVersion the knowledge that was used
 * @param environment the environment's name
 * @param title the advisory's title
 * @param entries in the order of their days; never empty
 */
public record History(
    String kbVersion, String environment, String advisory, String title, List<Entry> entries) {

  /**
   * One day.
   *
   * @param day the day
   * @param published what was published on it; empty for the first entry where that is not the day
   *     of a publication, and for days on which logs begin to show something
   * @param hosts what holds from this day on
   */
  public record Entry(LocalDate day, List<Publication> published, List<HostEntry> hosts) {
    public Entry {
      published = List.copyOf(published);
      hosts = List.copyOf(hosts);
    }

    private boolean isLikeTheLast() {
      return hosts.stream()
          .allMatch(host -> host.differences().isEmpty() && host.steps().isEmpty());
    }
  }

  /**
   * What would have been recommended to one host.
   *
   * @param differences what is said otherwise than on the day before; empty for the first entry
   * @param steps where the derivation goes another way than on the day before
   */
  public record HostEntry(Assessment assessment, List<Difference> differences, List<Change> steps) {
    public HostEntry {
      differences = List.copyOf(differences);
      steps = List.copyOf(steps);
    }
  }

  public History {
    entries = List.copyOf(entries);
  }

  /**
   * Goes through the days.
   *
   * @param inquiry into the environment, on whatever day
   * @param hosts the hosts asked about
   * @param span the first and the last day; null for the day before the first publication or log
   *     entry, and all days after it
   */
  public static History of(
      Inquiry inquiry,
      Advisory advisory,
      List<String> hosts,
      String language,
      @Nullable Span span) {
    NavigableMap<LocalDate, List<Publication>> published =
        Publications.of(advisory, inquiry.judged(advisory));
    inquiry.evidenceDays(advisory).forEach(day -> published.putIfAbsent(day, List.of()));
    Span days =
        span != null ? span : new Span(published.firstKey().minusDays(1), published.lastKey());
    Walk walk = new Walk(inquiry, advisory, hosts, language);
    List<Entry> entries = new ArrayList<>();
    entries.add(walk.entry(days.from(), published.getOrDefault(days.from(), List.of())));
    published
        .subMap(days.from(), false, days.to(), true)
        .forEach(
            (day, what) -> {
              Entry entry = walk.entry(day, what);
              if (!what.isEmpty() || !entry.isLikeTheLast()) {
                entries.add(entry);
              }
            });
    return new History(
        inquiry.kb().version(),
        inquiry.circumstances().environment().name(),
        advisory.id(),
        advisory.title().in(language),
        entries);
  }

  /** From day to day. */
  private static final class Walk {
    private final Inquiry inquiry;
    private final Advisory advisory;
    private final List<String> hosts;
    private final Explanation explanation;
    private final DerivationComparison steps;
    private final Map<String, Evaluated> derived = new LinkedHashMap<>();
    private final Map<String, Assessment> told = new LinkedHashMap<>();
    private LocalDate last = LocalDate.MIN;

    Walk(Inquiry inquiry, Advisory advisory, List<String> hosts, String language) {
      this.inquiry = inquiry;
      this.advisory = advisory;
      this.hosts = hosts;
      this.explanation = new Explanation(inquiry.kb(), inquiry.grammar(), language);
      this.steps = new DerivationComparison(inquiry.kb(), language);
    }

    Entry entry(LocalDate day, List<Publication> published) {
      Inquiry then = inquiry.in(new Circumstances(inquiry.circumstances().environment(), day));
      List<HostEntry> entries = new ArrayList<>();
      for (String host : hosts) {
        entries.add(host(then, host, day));
      }
      last = day;
      return new Entry(day, published, entries);
    }

    private HostEntry host(Inquiry then, String host, LocalDate day) {
      Evaluated now = then.evaluate(advisory, host);
      Assessment is = explanation.of(advisory, host, now.derivation(), now.open());
      Evaluated before = derived.put(host, now);
      Assessment was = told.put(host, is);
      if (before == null || was == null) {
        return new HostEntry(is, List.of(), List.of());
      }
      List<Change> changes = steps.changes(before.derivation(), now.derivation());
      return new HostEntry(
          is,
          AssessmentComparison.of(was, is),
          changes.stream().filter(change -> !isOfDayAlone(change, last, day)).toList());
    }

    /** Whether nothing but the day that a sentence names is otherwise. */
    private static boolean isOfDayAlone(Change change, LocalDate last, LocalDate day) {
      Change.Told was = change.before();
      Change.Told is = change.after();
      return was != null
          && is != null
          && was.rule().equals(is.rule())
          && was.truth() == is.truth()
          && was.statement().replace(last.toString(), day.toString()).equals(is.statement());
    }
  }
}
