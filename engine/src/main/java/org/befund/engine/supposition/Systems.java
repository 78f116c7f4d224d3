package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.befund.engine.environment.SystemEntry;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Release;
import org.befund.kb.document.Position;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Observation;
import org.jspecify.annotations.Nullable;

/** How operating systems are written so that they are recognised. */
final class Systems {
  private final Catalogue catalogue;
  private final Entries entries;

  Systems(Catalogue catalogue, Entries entries) {
    this.catalogue = catalogue;
    this.entries = entries;
  }

  /** A name that means one release of a system and no other; null when there is none. */
  @Nullable String text(Product product, Release release) {
    List<String> forms = new ArrayList<>();
    if (release.servicePack() != null) {
      forms.add(product.name() + " " + release.servicePack());
    }
    forms.add(product.name() + " " + release.name());
    if (release.version() != null) {
      forms.add(product.name() + " " + release.version());
    }
    release.builds().forEach(build -> forms.add(product.name() + " " + build.number()));
    for (String form : forms) {
      InstalledProduct seen = seen(form);
      if (seen != null
          && seen.product().equals(product.id())
          && seen.releases().equals(Set.of(release.name()))) {
        return form;
      }
    }
    return null;
  }

  /** Whether the name of a system alone means it. */
  boolean isRecognised(Product product) {
    InstalledProduct seen = seen(product.name());
    return seen != null && seen.product().equals(product.id());
  }

  /** A system that is none of some; null when the catalogue has none. */
  @Nullable String other(Collection<String> products) {
    for (Product product : catalogue.products().values()) {
      if (product.kind() == Product.Kind.OPERATING_SYSTEM
          && !products.contains(product.id())
          && isRecognised(product)) {
        return product.name();
      }
    }
    return null;
  }

  private @Nullable InstalledProduct seen(String name) {
    SystemEntry os = new SystemEntry(Position.NOWHERE, name, null, null, null, null, null);
    for (Observation each : entries.observations(os)) {
      if (each instanceof InstalledProduct installed && installed.system()) {
        return installed;
      }
    }
    return null;
  }
}
