package org.befund.engine.recognition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.kb.Confidence;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.catalogue.Release.Build;
import org.befund.kb.catalogue.Release.Certainty;
import org.befund.kb.version.Version;

/**
 * The releases of a product that a version fits.
 *
 * @param releases their names; empty when the catalogue does not list the version
 * @param confidence how surely the release is among them
 */
record Fit(Set<String> releases, Confidence confidence) {

  Fit {
    releases = Set.copyOf(releases);
  }

  /**
   * Fits a version. What is more particular goes first: a whole build, then the marketing version,
   * then a branch, then a range, then a version that stops short of a known one.
   */
  static Fit of(Product product, Version version) {
    Set<String> builds = releases(product, r -> hasBuild(r, version, false));
    if (!builds.isEmpty()) {
      Set<String> confirmed = releases(product, r -> hasBuild(r, version, true));
      return new Fit(builds, confirmed.equals(builds) ? Confidence.HIGH : Confidence.MEDIUM);
    }
    Set<String> marketed = releases(product, r -> isVersion(r, version));
    if (!marketed.isEmpty()) {
      return new Fit(marketed, Confidence.HIGH);
    }
    Set<String> branches = releases(product, r -> hasBranch(r, version));
    if (!branches.isEmpty()) {
      return new Fit(branches, Confidence.MEDIUM);
    }
    Set<String> ranges = releases(product, r -> isInRange(r, version));
    if (!ranges.isEmpty()) {
      return new Fit(ranges, Confidence.MEDIUM);
    }
    return new Fit(releases(product, r -> isBegun(r, version)), Confidence.MEDIUM);
  }

  /** The names of the releases that meet a condition, in their order. */
  static Set<String> releases(Product product, Predicate<Release> condition) {
    Set<String> names = new LinkedHashSet<>();
    product.releases().stream().filter(condition).map(Release::name).forEach(names::add);
    return names;
  }

  static boolean isVersion(Release release, Version version) {
    Version marketed = release.version();
    return marketed != null && marketed.compareTo(version) == 0;
  }

  private static boolean hasBuild(Release release, Version version, boolean confirmed) {
    for (Build build : release.builds()) {
      if (!build.branch()
          && build.number().compareTo(version) == 0
          && (!confirmed || build.certainty() == Certainty.CONFIRMED)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBranch(Release release, Version version) {
    return release.builds().stream().anyMatch(b -> b.branch() && version.isOn(b.number()));
  }

  private static boolean isInRange(Release release, Version version) {
    Version from = release.from();
    Version below = release.below();
    return (from != null || below != null)
        && (from == null || version.compareTo(from) >= 0)
        && (below == null || version.compareTo(below) < 0);
  }

  private static boolean isBegun(Release release, Version version) {
    Version marketed = release.version();
    return (marketed != null && version.isCutShortOf(marketed))
        || release.builds().stream().anyMatch(build -> version.isCutShortOf(build.number()));
  }
}
