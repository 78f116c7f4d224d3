package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.befund.kb.document.Node;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** Ranges of versions beside one another do not overlap. */
final class RangeCheck {

  /** A range and where it stands; null where it is open. */
  private record Range(Place place, @Nullable Version from, @Nullable Version below) {

    boolean overlaps(Range other) {
      return startsBelow(other.below) && other.startsBelow(below);
    }

    boolean endsAfter(Range other) {
      return below == null || other.below != null && below.compareTo(other.below) > 0;
    }

    private boolean startsBelow(@Nullable Version end) {
      return from == null || end == null || from.compareTo(end) < 0;
    }

    @Override
    public String toString() {
      String start = from == null ? "" : "from " + from;
      String end = below == null ? "" : "below " + below;
      return start.isEmpty() || end.isEmpty() ? start + end : start + " " + end;
    }
  }

  private RangeCheck() {}

  /** Looks at every list of ranges in a file. */
  static void run(Place place, Flaws flaws) {
    List<Place> items = place.items();
    List<Range> ranges = new ArrayList<>();
    for (Place item : items) {
      Range range = range(item);
      if (range != null) {
        ranges.add(range);
      }
    }
    overlaps(ranges, flaws);
    items.forEach(item -> run(item, flaws));
    place.entries().forEach(entry -> run(entry, flaws));
  }

  private static void overlaps(List<Range> ranges, Flaws flaws) {
    ranges.sort(
        Comparator.comparing(Range::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    Range widest = null;
    for (Range range : ranges) {
      if (widest != null && range.overlaps(widest)) {
        boolean later = range.place.at().compareTo(widest.place.at()) > 0;
        Range second = later ? range : widest;
        Range first = later ? widest : range;
        String message =
            "'" + second + "' overlaps '" + first + "' in line " + first.place.at().line();
        flaws.at(Code.OVERLAPPING_RANGES, second.place, message);
      }
      if (widest == null || range.endsAfter(widest)) {
        widest = range;
      }
    }
  }

  private static @Nullable Range range(Place item) {
    if (!(item.node() instanceof Node.Mapping)) {
      return null;
    }
    Version from = version(item, "from");
    Version below = version(item, "below");
    boolean empty = from != null && below != null && from.compareTo(below) >= 0;
    return from == null && below == null || empty ? null : new Range(item, from, below);
  }

  private static @Nullable Version version(Place item, String key) {
    String text = item.text(key);
    return text == null ? null : Version.parse(text).orElse(null);
  }
}
