package org.befund.kb.lint.logic;

import java.util.ArrayList;
import java.util.List;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** What a version is worth to conditions on versions; the rules judge observed ones alike. */
final class VersionWorth {

  private VersionWorth() {}

  /** Whether it lies in one of some ranges; no ranges hold any. */
  static Worth in(List<VersionRange> ranges, @Nullable Version version) {
    if (ranges.isEmpty()) {
      return Worth.TRUE;
    }
    if (version == null) {
      return Worth.OPEN;
    }
    Worth any = Worth.FALSE;
    for (VersionRange range : ranges) {
      Version below = range.below();
      Worth from = reaches(version, range.from());
      any = any.or(below == null ? from : from.and(reaches(version, below).not()));
    }
    return any;
  }

  /** Whether it reaches a bound, where it can be compared at all. */
  static Worth atLeast(Version bound, @Nullable Version branch, @Nullable Version version) {
    boolean comparable = version != null && (branch == null || version.isOn(branch));
    return version == null || !comparable ? Worth.OPEN : reaches(version, bound);
  }

  private static Worth reaches(Version version, @Nullable Version bound) {
    if (bound == null) {
      return Worth.TRUE;
    }
    if (version.isCutShortOf(bound)) {
      return Worth.OPEN;
    }
    return version.compareTo(bound) >= 0 ? Worth.TRUE : Worth.FALSE;
  }

  /** The bounds of some ranges. */
  static List<Version> bounds(List<VersionRange> ranges) {
    List<Version> bounds = new ArrayList<>();
    for (VersionRange range : ranges) {
      Version from = range.from();
      Version below = range.below();
      if (from != null) {
        bounds.add(from);
      }
      if (below != null) {
        bounds.add(below);
      }
    }
    return bounds;
  }
}
