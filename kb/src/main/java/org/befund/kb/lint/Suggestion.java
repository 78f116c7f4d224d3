package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.befund.kb.document.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant.
 *
 * @param valid what would be valid; of many those that are most alike, and how many more there are
 * @param nearest the one that is most like what was found; null when none is
 */
record Suggestion(List<String> valid, @Nullable String nearest) {

  static final Suggestion NONE = new Suggestion(List.of(), null);

  /** More than these are not worth reading. */
  private static final int MOST = 12;

  Suggestion {
    valid = List.copyOf(valid);
  }

  static Suggestion of(String word, Collection<String> all) {
    if (all.size() <= MOST) {
      return new Suggestion(List.copyOf(all), Nearest.to(word, all));
    }
    List<String> valid = new ArrayList<>(Nearest.first(word, all, MOST));
    valid.add("and " + (all.size() - MOST) + " more");
    return new Suggestion(valid, Nearest.to(word, all));
  }
}
