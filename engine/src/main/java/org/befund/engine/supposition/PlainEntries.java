package org.befund.engine.supposition;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.SystemEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.catalogue.Product;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.Truth;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.befund.rules.observation.Variant;
import org.befund.rules.observation.Variant.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Entries of which the name does not tell a trait, so that a key may. Where a name tells it, the
 * entry is put in the words of the catalogue, with what else the name told in keys.
 */
final class PlainEntries {
  private final Catalogue catalogue;
  private final ProductKind products;
  private final Entries entries;

  PlainEntries(Catalogue catalogue, ProductKind products, Entries entries) {
    this.catalogue = catalogue;
    this.products = products;
    this.entries = entries;
  }

  /** Whether the name of an entry tells a trait. */
  boolean tells(ProductEntry entry, Trait trait) {
    InstalledProduct seen = seen(without(entry, trait));
    InstalledProduct named = seen == null ? null : seen(named(seen, entry));
    return seen != null
        && named != null
        && !of(seen.variant(), trait).equals(of(named.variant(), trait));
  }

  /** Whether the name of a system tells a trait. */
  boolean tells(SystemEntry os, Trait trait) {
    InstalledProduct seen = seen(without(os, trait));
    InstalledProduct named = seen == null ? null : seen(named(seen, os));
    return seen != null
        && named != null
        && !of(seen.variant(), trait).equals(of(named.variant(), trait));
  }

  /** The entry with a name that does not tell the trait. */
  ProductEntry plain(ProductEntry entry, Trait trait) {
    InstalledProduct seen = tells(entry, trait) ? seen(without(entry, trait)) : null;
    if (seen == null) {
      return entry;
    }
    ProductEntry named = named(seen, entry);
    Variant variant = seen.variant();
    return new ProductEntry(
        Position.NOWHERE,
        named.name(),
        named.version(),
        named.servicePack(),
        either(entry.architecture(), only(variant.architectures())),
        either(entry.edition(), only(variant.editions())),
        entry.installDate(),
        entry.installed());
  }

  /** The system with a name that does not tell the trait. */
  SystemEntry plain(SystemEntry os, Trait trait) {
    InstalledProduct seen = tells(os, trait) ? seen(without(os, trait)) : null;
    if (seen == null) {
      return os;
    }
    SystemEntry named = named(seen, os);
    Variant variant = seen.variant();
    Set<Installation> installations = variant.installations();
    return new SystemEntry(
        Position.NOWHERE,
        named.name(),
        named.version(),
        named.servicePack(),
        either(os.architecture(), only(variant.architectures())),
        either(os.edition(), only(variant.editions())),
        os.installation() != null || installations.size() != 1
            ? os.installation()
            : installations.iterator().next());
  }

  private static @Nullable Located<String> either(
      @Nullable Located<String> key, @Nullable String told) {
    return key != null || told == null ? key : new Located<>(told, Position.NOWHERE);
  }

  private static @Nullable String only(Set<?> values) {
    return values.size() != 1
        ? null
        : values.iterator().next().toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object of(Variant variant, Trait trait) {
    return switch (trait) {
      case ARCHITECTURE -> variant.architectures();
      case EDITION -> variant.editions();
      case INSTALLATION -> variant.installations();
      case INSTALL_DATE -> "";
    };
  }

  private @Nullable InstalledProduct seen(ProductEntry entry) {
    for (Observation each : entries.observations(entry)) {
      if (each instanceof InstalledProduct installed) {
        return installed;
      }
    }
    return null;
  }

  private @Nullable InstalledProduct seen(SystemEntry os) {
    for (Observation each : entries.observations(os)) {
      if (each instanceof InstalledProduct installed) {
        return installed;
      }
    }
    return null;
  }

  /** The product and release in the words of the catalogue, without a variant. */
  private ProductEntry named(InstalledProduct seen, ProductEntry entry) {
    Map<String, String> form = form(seen);
    HostDraft draft = new HostDraft(HostDraft.of(Map.of("name", "host")));
    draft.add(Map.of("products", java.util.List.of(form)));
    ProductEntry named = draft.products().get(0);
    return form.size() > 1
        ? named
        : new ProductEntry(
            Position.NOWHERE,
            named.name(),
            entry.version(),
            entry.servicePack(),
            null,
            null,
            null,
            Truth.TRUE);
  }

  private SystemEntry named(InstalledProduct seen, SystemEntry os) {
    Map<String, String> form = form(seen);
    SystemEntry named = HostDraft.of(Map.of("name", "host", "os", form)).os();
    if (named == null || form.size() < 2) {
      return new SystemEntry(
          Position.NOWHERE, form.get("name"), os.version(), os.servicePack(), null, null, null);
    }
    return named;
  }

  private Map<String, String> form(InstalledProduct seen) {
    Product product = catalogue.product(seen.product());
    if (product == null) {
      return Map.of("name", seen.stated());
    }
    return products.form(product, seen.releases());
  }

  private static ProductEntry without(ProductEntry entry, Trait trait) {
    return new ProductEntry(
        entry.at(),
        entry.name(),
        entry.version(),
        entry.servicePack(),
        trait == Trait.ARCHITECTURE ? null : entry.architecture(),
        trait == Trait.EDITION ? null : entry.edition(),
        trait == Trait.INSTALL_DATE ? null : entry.installDate(),
        entry.installed());
  }

  private static SystemEntry without(SystemEntry os, Trait trait) {
    return new SystemEntry(
        os.at(),
        os.name(),
        os.version(),
        os.servicePack(),
        trait == Trait.ARCHITECTURE ? null : os.architecture(),
        trait == Trait.EDITION ? null : os.edition(),
        trait == Trait.INSTALLATION ? null : os.installation());
  }
}
