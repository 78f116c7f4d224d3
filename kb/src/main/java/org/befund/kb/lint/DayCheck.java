package org.befund.kb.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.befund.kb.advisory.AdvisoryShape;
import org.befund.kb.document.Shape;
import org.befund.kb.document.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * The days of an advisory fit its history. What the document says from a day on it says by a
 * revision of that day; only a day on which something ends may lie outside of the history.
 */
final class DayCheck {
  private final Place root;
  private final Flaws flaws;
  private final TreeMap<LocalDate, Place> history = new TreeMap<>();

  private DayCheck(Place root, Flaws flaws) {
    this.root = root;
    this.flaws = flaws;
  }

  static void run(AdvisoryIndex index, Flaws flaws) {
    new DayCheck(index.root(), flaws).run();
  }

  /** The day of the first publication; the first of all days where there is none. */
  static LocalDate published(Place root) {
    LocalDate first = null;
    for (Place revision : root.items("revisions")) {
      LocalDate day = day(revision.key("date"));
      first = day == null || first != null && first.isBefore(day) ? first : day;
    }
    return first == null ? LocalDate.of(1, 1, 1) : first;
  }

  private void run() {
    revisions();
    if (history.isEmpty()) {
      return;
    }
    List<Place> days = new ArrayList<>();
    ShapeWalk.walk(
        AdvisoryShape.SHAPE,
        root,
        new ShapeWalk.Visitor() {
          @Override
          public void value(Shape<?> shape, Place place) {
            if (shape == TextShape.DATE) {
              days.add(place);
            }
          }
        });
    days.forEach(this::fits);
    for (Place place : days) {
      Place owner = place.parent();
      if (owner != null && place.name().equals("until")) {
        Place from = owner.key("from") != null ? owner.key("from") : owner.key("since");
        inOrder(from, place, true);
      } else if (owner != null && owner.name().equals("channels") && owner.parent() != null) {
        inOrder(owner.parent().key("date"), place, false);
      } else if (owner != null && place.name().equals("availableFrom")) {
        owner.items("releases").forEach(release -> inOrder(place, release.key("date"), false));
      }
    }
  }

  private void revisions() {
    LocalDate latest = null;
    for (Place revision : root.items("revisions")) {
      Place date = revision.key("date");
      LocalDate day = day(date);
      if (date == null || day == null) {
        continue;
      }
      if (latest != null && !day.isAfter(latest)) {
        String message =
            "found " + day + ", expected a day after " + latest + ", that of the revision before";
        flaws.at(Code.REVISIONS_OUT_OF_ORDER, date, message);
      }
      latest = latest == null || day.isAfter(latest) ? day : latest;
      history.putIfAbsent(day, date);
    }
  }

  private void fits(Place place) {
    LocalDate day = day(place);
    if (day == null || isRevision(place) || isOfHosts(place)) {
      return;
    }
    boolean end = place.name().equals("until");
    if (day.isBefore(history.firstKey())) {
      flaws.at(
          Code.BEFORE_PUBLICATION,
          place,
          day + " is before the first publication on " + history.firstKey());
    } else if (!history.containsKey(day) && !(end && day.isAfter(history.lastKey()))) {
      List<String> days = history.keySet().stream().map(LocalDate::toString).toList();
      flaws.at(
          Code.NO_SUCH_REVISION,
          place,
          "no revision is of " + day + ", so no revision tells it",
          Suggestion.of(day.toString(), days));
    }
  }

  private void inOrder(@Nullable Place before, @Nullable Place after, boolean apart) {
    LocalDate first = day(before);
    LocalDate second = day(after);
    if (before == null || after == null || first == null || second == null) {
      return;
    }
    if (second.isBefore(first) || apart && second.equals(first)) {
      String message =
          "found "
              + second
              + ", expected a day "
              + (apart ? "after " : "not before ")
              + first
              + ", that of '"
              + before.name()
              + "' in line "
              + before.at().line();
      flaws.at(Code.DAYS_OUT_OF_ORDER, after, message);
    }
  }

  private static boolean isRevision(Place place) {
    Place revision = place.parent();
    Place list = revision == null ? null : revision.parent();
    return list != null && list.name().equals("revisions");
  }

  /**
   * Whether the day is one of what hosts went through, which has nothing to do with the document.
   */
  private static boolean isOfHosts(Place place) {
    return place.name().startsWith("installed");
  }

  private static @Nullable LocalDate day(@Nullable Place place) {
    String text = place == null ? null : place.text();
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
