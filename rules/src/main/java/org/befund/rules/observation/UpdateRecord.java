package org.befund.rules.observation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.befund.kb.advisory.Condition.UpdateCondition;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A record of an update.
 *
 * @param kb the KB number, digits only
 * @param state what the record says
 * @param date the day of the record, in the host's own time; null when not stated
 */
public record UpdateRecord(
    String host, String kb, State state, @Nullable LocalDate date, Source source)
    implements Observation {

  /** What a record of an update says. */
  public enum State {
    INSTALLED,
    /** An attempt failed; a later one may have worked. */
    FAILED,
    NOT_INSTALLED,
    /** Looked for, and could not be had. */
    UNKNOWN
  }

  /** Whether the day of the record is one that a condition asks for. */
  public Truth isWithin(UpdateCondition condition) {
    LocalDate day = date;
    if (day == null) {
      return Truth.UNKNOWN;
    }
    LocalDate from = condition.installedFrom();
    LocalDate before = condition.installedBefore();
    return Truth.of(
        (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before)));
  }

  /** When the first of some records says that it was; null when one of them does not say. */
  public static @Nullable Window first(Iterable<?> records) {
    LocalDate first = null;
    for (Object each : records) {
      LocalDate day = ((UpdateRecord) each).date();
      if (day == null) {
        return null;
      }
      first = first == null || day.isBefore(first) ? day : first;
    }
    return first == null ? null : Window.on(first);
  }

  /** Records without repetition, in order. */
  public static Set<?> distinct(Collection<?> records) {
    return new LinkedHashSet<>(records);
  }

  /** When one of some records says that it was, as closely as any knows; null when none does. */
  public static @Nullable Window recorded(Iterable<?> records) {
    Window last = null;
    for (Object each : records) {
      LocalDate day = ((UpdateRecord) each).date();
      if (day != null) {
        Window on = Window.on(day);
        last = last == null || on.from().isAfter(last.from()) ? on : last;
      }
    }
    return last;
  }

  @Override
  public String sentence() {
    return "observed-update";
  }

  @Override
  public Map<String, Object> values() {
    LocalDate day = date;
    return Map.of(
        "host",
        host,
        "kb",
        kb,
        "state",
        Term.Word.of("update", state),
        "date",
        day == null ? "" : day);
  }
}
