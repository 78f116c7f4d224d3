package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.befund.kb.Confidence;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * The releases that an entry may be, given what it says. What was stated in so many words, or by a
 * build that is attested, counts fully; a release inferred from another number counts less; an
 * entry that contradicts itself counts least, and may be either. A set of several releases is not
 * doubtful for being one: that the entry leaves it open is certain.
 *
 * @param releases their names; empty when the catalogue does not list the version, or no releases
 * @param version the version, the longest stated; null when there is none or they contradict
 * @param confidence how surely the release is among them
 * @param troubles what did not go together, one sentence each
 */
record Releases(
    Set<String> releases, @Nullable Version version, Confidence confidence, List<String> troubles) {

  Releases {
    releases = Set.copyOf(releases);
    troubles = List.copyOf(troubles);
  }

  static Releases of(Product product, Claims claims) {
    if (product.releases().isEmpty()) {
      return withoutReleases(product, claims.versions());
    }
    Releases byVersion = byVersion(product, claims.versions());
    if (byVersion.releases.isEmpty() || claims.servicePacks().isEmpty()) {
      return byVersion;
    }
    return byVersion.narrowed(product, claims.servicePacks());
  }

  /** The shorter of several versions must begin the longest; else nobody knows which one holds. */
  private static Releases withoutReleases(Product product, Set<Version> versions) {
    Version longest = longest(versions);
    if (longest == null || versions.stream().allMatch(longest::isOn)) {
      return new Releases(Set.of(), longest, Confidence.HIGH, List.of());
    }
    return new Releases(Set.of(), null, Confidence.LOW, List.of(contradiction(product, versions)));
  }

  private static String contradiction(Product product, Set<Version> versions) {
    return "the versions " + joined(versions) + " of " + product.name() + " contradict each other";
  }

  /** Whether some release of a product goes by this marketing version. */
  static boolean isMarketed(Product product, Version version) {
    return product.releases().stream().anyMatch(release -> Fit.isVersion(release, version));
  }

  private static Releases byVersion(Product product, Set<Version> versions) {
    Set<String> fitting = Fit.releases(product, release -> true);
    Confidence confidence = Confidence.HIGH;
    boolean first = true;
    for (Version version : versions) {
      Fit fit = Fit.of(product, version);
      Set<String> both = new LinkedHashSet<>(fitting);
      both.retainAll(fit.releases());
      if (both.isEmpty() && !first) {
        both.addAll(fitting);
        both.addAll(fit.releases());
        return new Releases(both, null, Confidence.LOW, List.of(contradiction(product, versions)));
      }
      confidence = both.equals(fitting) && !first ? confidence : fit.confidence();
      fitting = both;
      first = false;
    }
    return new Releases(
        fitting, longest(versions), fitting.isEmpty() ? Confidence.HIGH : confidence, List.of());
  }

  private Releases narrowed(Product product, Set<String> servicePacks) {
    Set<String> found = new LinkedHashSet<>();
    List<String> said = new ArrayList<>(troubles);
    boolean contradiction = !troubles.isEmpty() || servicePacks.size() > 1;
    if (servicePacks.size() > 1) {
      said.add("the service packs " + joined(servicePacks) + " contradict each other");
    }
    boolean unlisted = false;
    for (String servicePack : servicePacks) {
      Set<String> with = Fit.releases(product, release -> hasPack(release, servicePack));
      Set<String> narrowed = new LinkedHashSet<>(with);
      narrowed.retainAll(releases);
      if (narrowed.isEmpty()) {
        Set<String> rivals = new LinkedHashSet<>(with);
        rivals.retainAll(sameVersion(product));
        narrowed.addAll(rivals);
        narrowed.addAll(releases);
        contradiction |= !rivals.isEmpty();
        unlisted |= rivals.isEmpty();
        said.add(mismatch(product, servicePack, rivals.isEmpty()));
      }
      found.addAll(narrowed);
    }
    Confidence sure = contradiction ? Confidence.LOW : unlisted ? confidence : Confidence.HIGH;
    return new Releases(found, contradiction ? null : version, sure, said);
  }

  private String mismatch(Product product, String servicePack, boolean unlisted) {
    String of = version == null ? product.name() : product.name() + " " + version;
    return unlisted
        ? "no release of " + of + " that is known has the service pack " + servicePack
        : "the version says another service pack of " + of + " than " + servicePack;
  }

  /** The releases whose marketing version is that of one of these. */
  private Set<String> sameVersion(Product product) {
    Set<@Nullable Version> versions = new HashSet<>();
    for (Release release : product.releases()) {
      if (releases.contains(release.name())) {
        versions.add(release.version());
      }
    }
    return Fit.releases(
        product, release -> versions.stream().anyMatch(v -> Objects.equals(v, release.version())));
  }

  private static boolean hasPack(Release release, String servicePack) {
    String pack = release.servicePack();
    return pack == null
        ? servicePack.equals(ServicePack.NONE)
        : ServicePack.parse(pack).orElse(pack).equals(servicePack);
  }

  private static @Nullable Version longest(Set<Version> versions) {
    Version longest = null;
    for (Version version : versions) {
      if (longest == null || version.parts().size() > longest.parts().size()) {
        longest = version;
      }
    }
    return longest;
  }

  private static String joined(Set<?> values) {
    return String.join(" and ", values.stream().map(Object::toString).toList());
  }
}
