package org.befund.engine.evaluation;

import static org.befund.engine.evaluation.Supposition.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.befund.kb.Confidence;
import org.befund.kb.advisory.Condition;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.rules.Term;
import org.befund.rules.Truth;
import org.befund.rules.conclusion.Gap;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.FormerProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.Variant;
import org.jspecify.annotations.Nullable;

/** The ways in which what is not known of products and systems may turn out. */
final class ProductAlternatives {
  private static final List<Architecture> USUAL =
      List.of(Architecture.X86, Architecture.X64, Architecture.IA64);

  private final Catalogue catalogue;
  private final Supposition supposition;

  ProductAlternatives(Catalogue catalogue, Supposition supposition) {
    this.catalogue = catalogue;
    this.supposition = supposition;
  }

  /**
   * The releases that an installed product may be. Of a product that a host can have several times
   * the entries that leave nothing open stay as they are.
   */
  List<Alternative> of(Gap.Release gap) {
    String id = gap.product();
    Predicate<Observation> settled =
        Supposition.is(InstalledProduct.class, p -> !p.exclusive() && p.releases().size() == 1);
    return releases(id, gap.possible(), entriesOf(id).and(settled.negate()));
  }

  /** The releases of a product, and that it is not there. */
  List<Alternative> of(Gap.Product gap) {
    String id = gap.product();
    List<Alternative> ways = releases(id, List.of(), entriesOf(id));
    if (ways.isEmpty()) {
      ways.add(supposition.of("is-installed", product(id), entriesOf(id), entry(id, Set.of())));
    }
    AbsentProduct absent = new AbsentProduct(supposition.host(), id, SOURCE);
    ways.add(supposition.of("is-absent", product(id), entriesOf(id), absent));
    return ways;
  }

  /** The service packs of the system; where it is not known, the systems that are asked for. */
  List<Alternative> of(Gap.System gap) {
    String id = gap.product();
    if (id == null) {
      return systems();
    }
    InstalledProduct known = entryOf(id);
    return releases(id, known == null ? List.of() : List.copyOf(known.releases()), entriesOf(id));
  }

  private List<Alternative> systems() {
    Predicate<Observation> any = Supposition.is(InstalledProduct.class, InstalledProduct::system);
    List<Alternative> ways = new ArrayList<>();
    for (AskedSystem each : AskedSystem.of(supposition.conditions(), catalogue)) {
      Map<String, Object> values =
          Map.of("product", new Term.Product(each.product()), "release", each.told());
      ways.add(
          supposition.of(
              each.told().isEmpty() ? "is-system" : "is-system-release",
              values,
              any,
              system(each.product(), each.releases())));
    }
    ways.add(supposition.of("is-other-system", Map.of(), any, system("another", Set.of())));
    return ways;
  }

  /** The variants that a product may be. */
  List<Alternative> of(Gap.Trait gap) {
    InstalledProduct known = entryOf(gap.product());
    if (known == null) {
      return List.of();
    }
    Product product = catalogue.product(gap.product());
    Variant now = known.variant();
    List<Alternative> ways = new ArrayList<>();
    switch (gap.trait()) {
      case ARCHITECTURE -> {
        Collection<Architecture> possible = now.architectures();
        if (possible.isEmpty()) {
          possible =
              product == null || product.architectures().isEmpty()
                  ? USUAL
                  : product.architectures();
        }
        for (Architecture each : possible.stream().sorted().toList()) {
          Variant then =
              new Variant(Set.of(each), now.editions(), now.installations(), now.installed());
          ways.add(variant(known, then, each.name().toLowerCase(Locale.ROOT)));
        }
      }
      case EDITION -> {
        Collection<String> possible =
            now.editions().isEmpty() && product != null ? product.editions() : now.editions();
        for (String each : possible.stream().map(Product::edition).sorted().toList()) {
          Variant then =
              new Variant(now.architectures(), Set.of(each), now.installations(), now.installed());
          ways.add(variant(known, then, each));
        }
      }
      case INSTALLATION -> {
        for (Installation each : Installation.values()) {
          Variant then =
              new Variant(now.architectures(), now.editions(), Set.of(each), now.installed());
          String phrase = each == Installation.FULL ? "is-full" : "is-server-core";
          ways.add(changed(phrase, Map.of(), known, then));
        }
      }
      case INSTALL_DATE -> {
        if (gap.condition() instanceof Condition.ProductCondition asked) {
          ways.addAll(days(asked, known));
        }
      }
    }
    return ways;
  }

  /** That the host was upgraded from a product or not. */
  List<Alternative> of(Gap.UpgradedFrom gap) {
    Condition.UpgradedFromCondition asked = gap.condition();
    Predicate<Observation> gone =
        Supposition.is(FormerProduct.class, f -> f.product().equals(asked.product()));
    Set<String> release = asked.releases().isEmpty() ? Set.of() : Set.of(asked.releases().get(0));
    Map<String, Object> values = product(asked.product());
    return List.of(
        supposition.of("yes", values, gone, former(asked.product(), release, Truth.TRUE)),
        supposition.of("no", values, gone, former(asked.product(), Set.of(), Truth.FALSE)));
  }

  private List<Alternative> days(Condition.ProductCondition asked, InstalledProduct known) {
    LocalDate from = asked.installedFrom();
    LocalDate before = asked.installedBefore();
    List<Alternative> ways = new ArrayList<>();
    if (from != null) {
      ways.add(installed("installed-from", from, from, known));
      ways.add(installed("installed-earlier", from, from.minusDays(1), known));
    } else if (before != null) {
      ways.add(installed("installed-earlier", before, before.minusDays(1), known));
    }
    if (before != null) {
      ways.add(installed("installed-from", before, before, known));
    }
    return ways;
  }

  private Alternative installed(
      String phrase, LocalDate told, LocalDate day, InstalledProduct known) {
    Variant now = known.variant();
    Variant then = new Variant(now.architectures(), now.editions(), now.installations(), day);
    return changed(phrase, Map.of("date", told), known, then);
  }

  private Alternative variant(InstalledProduct known, Variant then, String told) {
    return changed("is-variant", Map.of("variant", told), known, then);
  }

  private Alternative changed(
      String phrase, Map<String, Object> values, InstalledProduct known, Variant then) {
    return supposition.of(
        phrase, values, entriesOf(known.product()), like(known, known.releases(), then));
  }

  private List<Alternative> releases(
      String id, List<String> possible, Predicate<Observation> gone) {
    Product product = catalogue.product(id);
    List<Alternative> ways = new ArrayList<>();
    for (Release release : product == null ? List.<Release>of() : product.releases()) {
      if (possible.isEmpty() || possible.contains(release.name())) {
        ways.add(
            supposition.of(
                "is-release",
                Map.of("product", new Term.Product(id), "release", release.name()),
                gone,
                entry(id, Set.of(release.name()))));
      }
    }
    return ways;
  }

  /** An entry as the one that there is, but for its releases; else one of which that is all. */
  private InstalledProduct entry(String id, Set<String> releases) {
    InstalledProduct known = entryOf(id);
    return known == null
        ? new InstalledProduct(
            supposition.host(), id, releases, null, false, false, Confidence.HIGH, id, SOURCE)
        : like(known, releases, known.variant());
  }

  private InstalledProduct like(InstalledProduct known, Set<String> releases, Variant variant) {
    return new InstalledProduct(
        supposition.host(),
        known.product(),
        releases,
        releases.equals(known.releases()) ? known.version() : null,
        variant,
        false,
        known.system(),
        Confidence.HIGH,
        known.product(),
        SOURCE);
  }

  private InstalledProduct system(String id, Set<String> releases) {
    return new InstalledProduct(
        supposition.host(), id, releases, null, false, true, Confidence.HIGH, id, SOURCE);
  }

  private FormerProduct former(String id, Set<String> releases, Truth was) {
    return new FormerProduct(supposition.host(), id, releases, was, id, SOURCE);
  }

  private @Nullable InstalledProduct entryOf(String id) {
    for (Observation observation : supposition.observations()) {
      if (observation instanceof InstalledProduct entry && entry.product().equals(id)) {
        return entry;
      }
    }
    return null;
  }

  private static Predicate<Observation> entriesOf(String id) {
    return Supposition.is(InstalledProduct.class, p -> p.product().equals(id))
        .or(Supposition.is(DoubtfulProduct.class, p -> p.product().equals(id)));
  }

  private static Map<String, Object> product(String id) {
    return Map.of("product", new Term.Product(id));
  }
}
