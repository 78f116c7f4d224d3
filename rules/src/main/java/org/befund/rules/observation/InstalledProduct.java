package org.befund.rules.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.SystemCondition;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.version.Version;
import org.befund.rules.Source;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A product that was recognised on a host.
 *
 * @param product its id in the catalogue
 * @param releases the releases that it may be, given what was stated; empty when the stated version
 *     is none that the catalogue knows
 * @param version the stated version; null when none was stated or it could not be read
 * @param exclusive whether two entries of different releases contradict each other
 * @param system whether it was stated as the operating system
 * @param confidence how surely the entry tells the release
 * @param stated the entry in its own words
 */
public record InstalledProduct(
    String host,
    String product,
    Set<String> releases,
    @Nullable Version version,
    boolean exclusive,
    boolean system,
    Confidence confidence,
    String stated,
    Source source)
    implements Observation {

  public InstalledProduct {
    releases = Set.copyOf(releases);
  }

  /** Whether the entry is of the releases and versions that a condition asks for. */
  public Truth meets(ProductCondition condition) {
    return release(condition.releases()).and(range(condition.versions()));
  }

  /** Whether the entry is of the service packs that a condition asks for. */
  public Truth meets(SystemCondition condition) {
    return release(condition.releases());
  }

  /** The releases that some entries may be, sorted. */
  public static List<String> possible(Iterable<?> entries) {
    Set<String> possible = new TreeSet<>();
    for (Object each : entries) {
      possible.addAll(((InstalledProduct) each).releases());
    }
    return List.copyOf(possible);
  }

  private Truth release(List<String> wanted) {
    if (wanted.isEmpty()) {
      return Truth.TRUE;
    }
    if (releases.isEmpty()) {
      return Truth.UNKNOWN;
    }
    long met = releases.stream().filter(wanted::contains).count();
    return met == 0 ? Truth.FALSE : met == releases.size() ? Truth.TRUE : Truth.UNKNOWN;
  }

  private Truth range(List<VersionRange> ranges) {
    if (ranges.isEmpty()) {
      return Truth.TRUE;
    }
    Version seen = version;
    if (seen == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(ranges.stream().anyMatch(range -> contains(range, seen)));
  }

  private static boolean contains(VersionRange range, Version seen) {
    Version from = range.from();
    Version below = range.below();
    return (from == null || seen.compareTo(from) >= 0)
        && (below == null || seen.compareTo(below) < 0);
  }

  @Override
  public boolean speaksOf(String other) {
    return product.equals(other);
  }

  @Override
  public String sentence() {
    return system ? "observed-system" : "observed-product";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of(
        "host",
        host,
        "product",
        new Term.Product(product),
        "release",
        releases.size() == 1 ? releases.iterator().next() : "",
        "stated",
        stated);
  }
}
