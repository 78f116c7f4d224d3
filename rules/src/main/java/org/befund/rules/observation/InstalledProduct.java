package org.befund.rules.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Condition.ProductCondition;
import org.befund.kb.advisory.Condition.SystemCondition;
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
 * @param variant which variant of the product it is
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
    Variant variant,
    boolean exclusive,
    boolean system,
    Confidence confidence,
    String stated,
    Source source)
    implements Observation {

  public InstalledProduct {
    releases = Set.copyOf(releases);
  }

  /** An entry that says nothing of the variant. */
  public InstalledProduct(
      String host,
      String product,
      Set<String> releases,
      @Nullable Version version,
      boolean exclusive,
      boolean system,
      Confidence confidence,
      String stated,
      Source source) {
    this(
        host,
        product,
        releases,
        version,
        Variant.UNKNOWN,
        exclusive,
        system,
        confidence,
        stated,
        source);
  }

  /** Whether the entry is of the releases, versions and variants that a condition asks for. */
  public Truth meets(ProductCondition condition) {
    return ofRelease(condition).and(variant.meets(condition));
  }

  /** Whether the entry is of the service packs and variants that a condition asks for. */
  public Truth meets(SystemCondition condition) {
    return ofRelease(condition).and(variant.meets(condition));
  }

  /** Whether the entry is of the releases and versions that a condition asks for. */
  public Truth ofRelease(ProductCondition condition) {
    return Variant.among(releases, condition.releases())
        .and(Ranges.hold(condition.versions(), version));
  }

  /** Whether the entry is of the service packs that a condition asks for. */
  public Truth ofRelease(SystemCondition condition) {
    return Variant.among(releases, condition.releases());
  }

  /** The first trait that a condition asks for and that the entry leaves open. */
  public Variant.Trait open(ProductCondition condition) {
    return variant.open(condition);
  }

  /** The first trait that a condition asks for and that the entry leaves open. */
  public Variant.Trait open(SystemCondition condition) {
    return variant.open(condition);
  }

  /** The releases that some entries may be, sorted. */
  public static List<String> possible(Iterable<?> entries) {
    Set<String> possible = new TreeSet<>();
    for (Object each : entries) {
      possible.addAll(((InstalledProduct) each).releases());
    }
    return List.copyOf(possible);
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
