package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ProductEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.document.Located;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * {@code product:NAME=RELEASE}, where instead of a release may stand a version, a service pack,
 * {@code installed}, {@code not_installed} or {@code unknown}: whether a product of the catalogue
 * is there, and in which release.
 */
final class ProductKind implements FactKind {
  static final String INSTALLED = "installed";
  static final String NOT_INSTALLED = "not_installed";
  static final String UNKNOWN = "unknown";

  private final Catalogue catalogue;
  private final Entries entries;

  ProductKind(Catalogue catalogue, Entries entries) {
    this.catalogue = catalogue;
    this.entries = entries;
  }

  @Override
  public String word() {
    return "product";
  }

  @Override
  public String example() {
    return "product:NAME=RELEASE";
  }

  /** The name under which facts have a product: one by which it is recognised. */
  String nameOf(Product product) {
    List<String> names = new ArrayList<>(List.of(product.name()));
    names.addAll(product.names());
    for (String name : names) {
      if (installed(Map.of("name", name)).stream().anyMatch(p -> isOf(p, product))) {
        return name;
      }
    }
    return product.id();
  }

  private static boolean isOf(InstalledProduct entry, Product product) {
    return entry.product().equals(product.id());
  }

  @Override
  public String name(String written) throws UnreadableFact {
    Product product = product(written);
    if (product == null) {
      List<String> names = new ArrayList<>();
      catalogue.products().values().forEach(each -> names.add(each.name()));
      throw UnreadableFact.none("a product of the catalogue", written, names);
    }
    if (product.kind() == Product.Kind.OPERATING_SYSTEM) {
      throw UnreadableFact.of(
          "found '" + written + "', which is an operating system, expected a product; write os=…");
    }
    return nameOf(product);
  }

  /** The name of a product or a system that was there before. */
  String former(String written) throws UnreadableFact {
    Product product = product(written);
    return product != null && product.kind() == Product.Kind.OPERATING_SYSTEM
        ? product.name()
        : name(written);
  }

  /** The product that a name means; null when it means none. */
  @Nullable Product product(String name) {
    Product byId = catalogue.product(name);
    if (byId != null) {
      return byId;
    }
    for (InstalledProduct entry : installed(Map.of("name", name))) {
      return catalogue.product(entry.product());
    }
    return null;
  }

  private List<InstalledProduct> installed(Map<String, String> entry) {
    return entries.observations("products", List.of(entry)).stream()
        .filter(InstalledProduct.class::isInstance)
        .map(InstalledProduct.class::cast)
        .toList();
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    String word = Choice.find(List.of(INSTALLED, NOT_INSTALLED, UNKNOWN), written);
    if (!word.isEmpty()) {
      return word;
    }
    Product product = product(name);
    if (product == null) {
      throw UnreadableFact.of("found '" + name + "', expected a product of the catalogue");
    }
    List<String> releases = product.releases().stream().map(Release::name).toList();
    for (String release : releases) {
      if (release.equalsIgnoreCase(written.strip())) {
        return release;
      }
    }
    if (!isVersion(name, written)) {
      List<String> valid = new ArrayList<>(List.of(INSTALLED, NOT_INSTALLED, UNKNOWN));
      valid.addAll(releases);
      throw UnreadableFact.none("a release or version of " + product.name(), written, valid);
    }
    return written.strip();
  }

  private boolean isVersion(String name, String written) {
    return installed(Map.of("name", name, "version", written)).stream()
        .anyMatch(entry -> entry.version() != null);
  }

  /** The keys of an entry that is recognised as one release and no other; null for none. */
  private @Nullable Map<String, String> entryOf(String name, Release release) {
    String version = release.version() == null ? null : release.version().toString();
    List<Map<String, String>> forms = new ArrayList<>();
    forms.add(Entries.keys("name", name, "version", version, "servicePack", release.servicePack()));
    forms.add(Entries.keys("name", name, "version", version));
    forms.add(Entries.keys("name", name, "servicePack", release.servicePack()));
    for (Release.Build build : release.builds()) {
      forms.add(Entries.keys("name", name, "version", build.number().toString()));
    }
    if (release.from() != null) {
      forms.add(Entries.keys("name", name, "version", release.from().toString()));
    }
    for (Map<String, String> form : forms) {
      for (InstalledProduct entry : installed(form)) {
        if (entry.releases().equals(Set.of(release.name()))) {
          return form;
        }
      }
    }
    return null;
  }

  /** The keys of an entry in the words of the catalogue; of one release, if it is only one. */
  Map<String, String> form(Product product, Set<String> releases) {
    String name =
        product.kind() == Product.Kind.OPERATING_SYSTEM ? product.name() : nameOf(product);
    for (Release release : product.releases()) {
      Map<String, String> form =
          releases.equals(Set.of(release.name())) ? entryOf(name, release) : null;
      if (form != null) {
        return form;
      }
    }
    return Map.of("name", name);
  }

  /** Whether an entry is for the product of a name. */
  boolean isOf(ProductEntry entry, String name) {
    return isOf(entry, product(name));
  }

  /** The releases of a product that a fact can name so that they are recognised. */
  List<String> releases(Product product) {
    List<String> releases = new ArrayList<>();
    String name = nameOf(product);
    for (Release release : product.releases()) {
      if (entryOf(name, release) != null) {
        releases.add(release.name());
      }
    }
    return releases;
  }

  /** The keys of an entry that says so. */
  Map<String, String> entry(String name, String value) {
    if (value.equals(INSTALLED)) {
      return Map.of("name", name);
    }
    if (value.equals(NOT_INSTALLED)) {
      return Map.of("name", name, "installed", "false");
    }
    if (value.equals(UNKNOWN)) {
      return Map.of("name", name, "installed", "unknown");
    }
    Product product = product(name);
    if (product != null) {
      for (Release release : product.releases()) {
        Map<String, String> entry = release.name().equals(value) ? entryOf(name, release) : null;
        if (entry != null) {
          return entry;
        }
      }
    }
    return Map.of("name", name, "version", value);
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    return now.with(
        supposed.fact().host(),
        host -> {
          host.products().removeIf(entry -> isOf(entry, product(name)));
          host.add(Map.of("products", List.of(entry(name, supposed.value()))));
        });
  }

  /** Whether an entry is for a product itself, and not for another that leaves it in doubt. */
  private boolean isOf(ProductEntry entry, @Nullable Product product) {
    if (product == null) {
      return false;
    }
    boolean own = false;
    boolean other = false;
    boolean doubt = false;
    for (Observation each : entries.observations(entry)) {
      boolean of = each.speaksOf(product.id());
      if (each instanceof DoubtfulProduct doubtful) {
        doubt |= doubtful.product().equals(product.id());
      } else if (each instanceof InstalledProduct || each instanceof AbsentProduct) {
        own |= of;
        other |= !of;
      }
    }
    return own || doubt && !other;
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    Product product = product(fact.name());
    if (host != null) {
      for (ProductEntry entry : host.products()) {
        if (isOf(entry, product)) {
          stated.add(new Located<>(Entries.text(entry), entry.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return List.of(INSTALLED, NOT_INSTALLED, UNKNOWN, "release");
  }
}
