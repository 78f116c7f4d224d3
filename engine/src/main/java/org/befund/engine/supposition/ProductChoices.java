package org.befund.engine.supposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.befund.engine.environment.ListName;
import org.befund.kb.advisory.Condition;
import org.befund.kb.advisory.VersionRange;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.version.Version;
import org.jspecify.annotations.Nullable;

/** Values that conditions on products and systems tell apart. */
final class ProductChoices {
  private static final List<Architecture> USUAL =
      List.of(Architecture.X86, Architecture.X64, Architecture.IA64);

  private final Catalogue catalogue;
  private final ProductKind products;
  private final Systems systems;
  private final Collection<Condition> conditions;

  ProductChoices(
      Catalogue catalogue,
      ProductKind products,
      Systems systems,
      Collection<Condition> conditions) {
    this.catalogue = catalogue;
    this.products = products;
    this.systems = systems;
    this.conditions = conditions;
  }

  /** Releases, versions at bounds, that it is not installed, and the variants asked for. */
  List<Choices> of(Condition.ProductCondition asked, String host) {
    Product product = catalogue.product(asked.product());
    if (product == null) {
      return List.of();
    }
    List<Choices> choices = new ArrayList<>();
    String name = "";
    if (product.kind() == Product.Kind.OPERATING_SYSTEM) {
      choices.add(FactChoices.choices(host, "os", "", systems(), ""));
    } else {
      name = products.nameOf(product);
      choices.add(FactChoices.choices(host, "product", name, values(product), ListName.PRODUCTS));
    }
    traits(choices, host, name, product, asked.architectures(), asked.editions());
    LocalDate from = asked.installedFrom();
    LocalDate before = asked.installedBefore();
    if (!name.isEmpty() && (from != null || before != null)) {
      Set<String> days = new LinkedHashSet<>();
      for (LocalDate day : new LocalDate[] {from, before}) {
        if (day != null) {
          days.add(day.toString());
          days.add(day.minusDays(1).toString());
        }
      }
      choices.add(FactChoices.choices(host, "install-date", name, List.copyOf(days), ""));
    }
    return choices;
  }

  private List<String> values(Product product) {
    Set<String> values = new LinkedHashSet<>();
    Set<List<Boolean>> classes = new HashSet<>();
    for (String release : products.releases(product)) {
      if (classes.add(treatment(product, release))) {
        values.add(release);
      }
    }
    for (Condition condition : conditions) {
      if (condition instanceof Condition.ProductCondition other
          && other.product().equals(product.id())) {
        other.versions().forEach(range -> addBounds(values, product, range));
      }
    }
    if (values.isEmpty()) {
      values.add(ProductKind.INSTALLED);
    }
    values.add(ProductKind.NOT_INSTALLED);
    return List.copyOf(values);
  }

  private void addBounds(Set<String> values, Product product, VersionRange range) {
    for (Version bound : new Version[] {range.from(), range.below()}) {
      if (bound != null) {
        try {
          values.add(products.value(products.nameOf(product), bound.toString()));
        } catch (UnreadableFact e) {
          continue; // not a version that an entry of the product can have
        }
      }
    }
  }

  /** How the conditions treat a release: releases that are treated alike need no trial each. */
  private List<Boolean> treatment(Product product, String release) {
    List<Boolean> treatment = new ArrayList<>();
    Release of = release(product, release);
    for (Condition condition : conditions) {
      if (condition instanceof Condition.ProductCondition asked
          && asked.product().equals(product.id())) {
        treatment.add(asked.releases().isEmpty() || asked.releases().contains(release));
        asked.versions().forEach(range -> treatment.add(of != null && isWithin(of, range)));
      } else if (condition instanceof Condition.SystemCondition asked
          && asked.product().equals(product.id())) {
        treatment.add(asked.releases().isEmpty() || asked.releases().contains(release));
      } else if (condition instanceof Condition.UpgradedFromCondition asked
          && asked.product().equals(product.id())) {
        treatment.add(asked.releases().isEmpty() || asked.releases().contains(release));
      }
    }
    return treatment;
  }

  private static @Nullable Release release(Product product, String name) {
    return product.releases().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isWithin(Release release, VersionRange range) {
    Version version = release.version();
    if (version == null) {
      return false;
    }
    Version from = range.from();
    Version below = range.below();
    return (from == null || version.compareTo(from) >= 0)
        && (below == null || version.compareTo(below) < 0);
  }

  /**
   * The systems that conditions name, one for each way to treat their service packs, and another.
   */
  private List<String> systems() {
    Set<String> values = new LinkedHashSet<>();
    Set<String> named = new HashSet<>();
    for (Condition condition : conditions) {
      String id =
          condition instanceof Condition.SystemCondition asked
              ? asked.product()
              : condition instanceof Condition.ProductCondition asked ? asked.product() : "";
      Product product = catalogue.product(id);
      if (product != null
          && product.kind() == Product.Kind.OPERATING_SYSTEM
          && named.add(product.id())) {
        Set<List<Boolean>> classes = new HashSet<>();
        for (Release release : product.releases()) {
          String text = systems.text(product, release);
          if (text != null && classes.add(treatment(product, release.name()))) {
            values.add(text);
          }
        }
        if (classes.isEmpty() && systems.isRecognised(product)) {
          values.add(product.name());
        }
      }
    }
    String other = systems.other(named);
    if (other != null) {
      values.add(other);
    }
    return List.copyOf(values);
  }

  /** Systems with their service packs, and the variants asked for. */
  List<Choices> of(Condition.SystemCondition asked, String host) {
    Product product = catalogue.product(asked.product());
    List<Choices> choices = new ArrayList<>();
    choices.add(FactChoices.choices(host, "os", "", systems(), ""));
    if (product != null) {
      traits(choices, host, "", product, asked.architectures(), asked.editions());
    }
    if (asked.installation() != null) {
      List<String> values = new ArrayList<>();
      for (Installation each : Installation.values()) {
        values.add(word(each));
      }
      choices.add(FactChoices.choices(host, "installation", "", values, ""));
    }
    return choices;
  }

  private static void traits(
      List<Choices> choices,
      String host,
      String name,
      Product product,
      List<Architecture> architectures,
      List<String> editions) {
    if (!architectures.isEmpty()) {
      Set<Architecture> possible = new LinkedHashSet<>(architectures);
      possible.addAll(product.architectures().isEmpty() ? USUAL : product.architectures());
      List<String> values = possible.stream().map(ProductChoices::word).toList();
      choices.add(FactChoices.choices(host, "architecture", name, values, ""));
    }
    if (!editions.isEmpty()) {
      Set<String> possible = new LinkedHashSet<>(editions);
      possible.addAll(product.editions());
      choices.add(FactChoices.choices(host, "edition", name, List.copyOf(possible), ""));
    }
  }

  /** A release asked for, and that the host was not upgraded from the product. */
  List<Choices> of(Condition.UpgradedFromCondition asked, String host) {
    Product product = catalogue.product(asked.product());
    if (product == null) {
      return List.of();
    }
    boolean system = product.kind() == Product.Kind.OPERATING_SYSTEM;
    String name = system ? product.name() : products.nameOf(product);
    List<String> releases = system ? List.of() : products.releases(product);
    String so = asked.releases().stream().filter(releases::contains).findFirst().orElse("yes");
    return List.of(
        FactChoices.choices(
            host, "upgraded-from", name, List.of(so, "no"), ListName.UPGRADED_FROM));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
