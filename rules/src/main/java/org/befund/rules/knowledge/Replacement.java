package org.befund.rules.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update takes the place of another: it supersedes it or is equivalent to it, in one step or by
 * way of others.
 *
 * @param condition the condition that asks for the update replaced
 * @param by the KB number of the update that takes its place
 * @param through the KB numbers in between, from the one that replaces to the one replaced
 */
public record Replacement(String condition, String by, List<String> through) {
  public Replacement {
    through = List.copyOf(through);
  }

  /** Of some replacements the most direct; there must be one. */
  public static Replacement shortest(Collection<?> replacements) {
    return replacements.stream()
        .map(Replacement.class::cast)
        .min(
            Comparator.comparingInt((Replacement each) -> each.through().size())
                .thenComparing(Replacement::by))
        .orElseThrow();
  }

  /** The updates in between as a reader knows them; null when there are none. */
  public @Nullable String way() {
    return through.isEmpty() ? null : "KB" + String.join(", KB", through);
  }
}
