package org.befund.rules.observation;

import java.util.List;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.version.Version;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/** Whether a version lies in one of some ranges. */
final class Ranges {

  private Ranges() {}

  /** No ranges hold any version; a version that is not known may be in any. */
  static Truth hold(List<VersionRange> ranges, @Nullable Version version) {
    if (ranges.isEmpty()) {
      return Truth.TRUE;
    }
    if (version == null) {
      return Truth.UNKNOWN;
    }
    Truth any = Truth.FALSE;
    for (VersionRange range : ranges) {
      Version below = range.below();
      Truth from = reaches(version, range.from());
      any = any.or(below == null ? from : from.and(reaches(version, below).negated()));
    }
    return any;
  }

  /** Whether a version is at least a bound; one that stops short of it leaves that open. */
  private static Truth reaches(Version version, @Nullable Version bound) {
    if (bound == null) {
      return Truth.TRUE;
    }
    return version.isCutShortOf(bound) ? Truth.UNKNOWN : Truth.of(version.compareTo(bound) >= 0);
  }
}
