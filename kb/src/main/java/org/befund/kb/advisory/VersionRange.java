package org.befund.kb.advisory;

import static org.befund.kb.document.Key.optional;

import java.util.List;
import org.befund.kb.catalogue.Release;
import org.befund.kb.document.Key;
import org.befund.kb.document.ObjectShape;
import org.befund.kb.document.Shape;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * Versions from one on and below another.
 *
 * @param from the first version in the range; null when it is open below
 * @param below the first version after the range; null when it is open above
 */
public record VersionRange(@Nullable Version from, @Nullable Version below) {

  private static final Key<Version> FROM =
      optional("from", Release.VERSION, "The first version in the range.", "\"1.0\"");
  private static final Key<Version> BELOW =
      optional("below", Release.VERSION, "The first version after the range.", "1.1.9506.0");

  /** A range in an advisory. */
  public static final Shape<VersionRange> SHAPE =
      new ObjectShape<>(
          "a range of versions",
          List.of(FROM, BELOW),
          v -> {
            Version from = v.find(FROM);
            Version below = v.find(BELOW);
            if (from == null && below == null) {
              throw new IllegalArgumentException("expected 'from' or 'below'");
            }
            if (from != null && below != null && from.compareTo(below) >= 0) {
              throw new IllegalArgumentException("'from' is not below 'below'");
            }
            return new VersionRange(from, below);
          });

  /** The range in signs that every language reads, such as {@code >= 1.0 < 2.0}. */
  String told() {
    String lower = from == null ? "" : ">= " + from;
    String upper = below == null ? "" : "< " + below;
    return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " " + upper;
  }
}
