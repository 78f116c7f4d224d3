package org.befund.engine.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.SystemEntry;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Catalogue;
import org.befund.kb.catalogue.NameTokens;
import org.befund.kb.catalogue.Product;
import org.befund.kb.catalogue.Product.Kind;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.kb.document.TextShape;
import org.befund.rules.Source;
import org.befund.rules.Truth;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.FormerProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.UpdateRecord;
import org.befund.rules.observation.Variant;
import org.jspecify.annotations.Nullable;

/** Recognises a host's operating system and products. */
final class ProductObserver {

  private final ProductNames names;
  private final Catalogue catalogue;

  ProductObserver(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new ProductNames(catalogue);
  }

  /** Adds what the host's entries say. */
  void observe(Host host, Sightings seen) {
    ProductDoubts doubts = new ProductDoubts(catalogue, names);
    SystemEntry os = host.os();
    Set<Architecture> system = os == null ? Set.of() : observeSystem(os, seen, doubts);
    for (ProductEntry entry : host.products()) {
      observeProduct(entry, system, seen, doubts);
    }
    host.upgradedFrom().forEach(entry -> observeFormer(entry, seen));
    doubts.tell(seen);
  }

  /** Observes a system; gives the processors that it may be built for, none when not known. */
  private Set<Architecture> observeSystem(SystemEntry os, Sightings seen, ProductDoubts doubts) {
    Traits architecture = architecture(os.architecture(), seen.notes);
    Set<Architecture> stated =
        architecture.architectures().isEmpty() ? Set.of() : architecture.architectures().get(0);
    String name = os.name();
    if (name == null) {
      return stated;
    }
    Source source = seen.source(os.at());
    String words = stated(name, os.version(), os.servicePack());
    List<String> tokens = NameTokens.of(name);
    Optional<NameMatch> match = names.match(tokens, p -> p.kind() == Kind.OPERATING_SYSTEM);
    if (match.isEmpty()) {
      doubts.resembling(name, tokens, words, source);
      return stated;
    }
    Product product = match.get().product();
    Traits traits =
        architecture
            .and(match.get().claims().traits())
            .and(edition(product, os.edition(), seen.notes))
            .and(
                os.installation() == null ? Traits.NONE : Traits.ofInstallation(os.installation()));
    Variants variants = Variants.of(product, traits, Set.of());
    Claims keys = keys(os.version(), os.servicePack(), seen.notes);
    boolean readable = os.version() == null || !keys.versions().isEmpty();
    add(match.get(), keys, variants, null, readable, true, words, os.at(), seen);
    doubts.settle(product);
    doubts.mayCountAs(product, words, source);
    return variants.architectures();
  }

  private void observeProduct(
      ProductEntry entry, Set<Architecture> system, Sightings seen, ProductDoubts doubts) {
    String name = entry.name();
    if (name == null) {
      if (entry.installed() != Truth.FALSE) {
        seen.notes.add(
            entry.at(),
            "something is installed on "
                + seen.host
                + " that nobody could name; its list of products does not count as complete");
      }
      return;
    }
    Source source = seen.source(entry.at());
    String stated = stated(name, entry.version(), entry.servicePack());
    EntryName parts = EntryName.of(name);
    for (String kb : parts.kbs()) {
      seen.add(new UpdateRecord(seen.host, kb, state(entry.installed()), null, source));
    }
    Optional<NameMatch> match = names.match(parts.tokens(), product -> true);
    Claims keys = null;
    if (match.isEmpty() && entry.version() != null) {
      match = withVersion(parts, entry.version().value());
      keys = match.isPresent() ? keys(null, entry.servicePack(), seen.notes) : null;
    }
    if (match.isEmpty()) {
      if (entry.installed() != Truth.FALSE) {
        doubts.resembling(name, parts.tokens(), stated, source);
      }
      return;
    }
    Product product = match.get().product();
    if (entry.installed() == Truth.FALSE) {
      if (!parts.update() && parts.kbs().isEmpty()) {
        absent(entry, match.get(), stated, seen);
      }
      return;
    }
    doubts.mayCountAs(product, stated, source);
    if (parts.update() || entry.installed() == Truth.UNKNOWN) {
      doubts.add(product, stated, source);
      return;
    }
    boolean unreadable = false;
    if (keys == null) {
      keys = keys(entry.version(), entry.servicePack(), seen.notes);
      unreadable = entry.version() != null && keys.versions().isEmpty();
    }
    Traits traits =
        architecture(entry.architecture(), seen.notes)
            .and(match.get().claims().traits())
            .and(edition(product, entry.edition(), seen.notes));
    LocalDate installed =
        seen.notes.read(
            entry.installDate(), TextShape.DATE.expectation(), DetailObserver::installDay);
    Variants variants = Variants.of(product, traits, system);
    add(match.get(), keys, variants, installed, !unreadable, false, stated, entry.at(), seen);
    doubts.settle(product);
  }

  /** Observes what the host was upgraded from. */
  private void observeFormer(ProductEntry entry, Sightings seen) {
    String name = entry.name();
    if (name == null) {
      return;
    }
    Source source = seen.source(entry.at());
    String stated = stated(name, entry.version(), entry.servicePack());
    EntryName parts = EntryName.of(name);
    NameMatch match = names.match(parts.tokens(), product -> true).orElse(null);
    if (match == null && entry.version() != null) {
      match = withVersion(parts, entry.version().value()).orElse(null);
    }
    if (match == null) {
      if (entry.installed() != Truth.FALSE) {
        for (Product product : names.resembling(name, parts.tokens())) {
          seen.addOnce(former(seen, product, Set.of(), Truth.UNKNOWN, stated, source));
        }
      }
      return;
    }
    Product product = match.product();
    Claims keys = keys(entry.version(), entry.servicePack(), seen.notes);
    Releases releases = Releases.of(product, match.withoutName(keys).and(match.claims()));
    releases.troubles().forEach(trouble -> seen.notes.add(entry.at(), trouble));
    boolean whole = match.claims().equals(Claims.NONE) && keys.equals(Claims.NONE);
    if (entry.installed() != Truth.FALSE || whole) {
      seen.addOnce(former(seen, product, releases.releases(), entry.installed(), stated, source));
    }
  }

  private static FormerProduct former(
      Sightings seen,
      Product product,
      Set<String> releases,
      Truth was,
      String stated,
      Source source) {
    return new FormerProduct(seen.host, product.id(), releases, was, stated, source);
  }

  private static Traits architecture(@Nullable Located<String> stated, Notes notes) {
    Traits traits =
        notes.read(stated, "a processor such as x86 or x64", VariantWords::architecture);
    return traits == null ? Traits.NONE : traits;
  }

  private Traits edition(Product product, @Nullable Located<String> stated, Notes notes) {
    if (stated == null || product.editions().isEmpty()) {
      return Traits.NONE;
    }
    VariantWords words = names.variants(product);
    String expected =
        "an edition of " + product.name() + ": " + String.join(", ", product.editions());
    Traits traits = notes.read(stated, expected, words::edition);
    return traits == null ? Traits.NONE : traits;
  }

  /** Some inventories keep the year of a product apart from its name. */
  private Optional<NameMatch> withVersion(EntryName parts, String version) {
    List<String> tokens = new ArrayList<>(parts.tokens());
    tokens.addAll(NameTokens.of(version));
    return names.match(tokens, product -> true);
  }

  private void add(
      NameMatch match,
      Claims keys,
      Variants variants,
      @Nullable LocalDate installed,
      boolean readable,
      boolean system,
      String stated,
      Position at,
      Sightings seen) {
    Product product = match.product();
    Releases releases = Releases.of(product, match.withoutName(keys).and(match.claims()));
    releases.troubles().forEach(trouble -> seen.notes.add(at, trouble));
    variants.troubles().forEach(trouble -> seen.notes.add(at, trouble));
    seen.addOnce(
        new InstalledProduct(
            seen.host,
            product.id(),
            releases.releases(),
            readable ? releases.version() : null,
            new Variant(
                variants.architectures(), variants.editions(), variants.installations(), installed),
            product.singleInstance(),
            system,
            releases.confidence(),
            stated,
            seen.source(at)));
  }

  /** The absence of one release says nothing of the others. */
  private static void absent(ProductEntry entry, NameMatch match, String stated, Sightings seen) {
    if (entry.version() == null
        && entry.servicePack() == null
        && match.claims().equals(Claims.NONE)) {
      seen.addOnce(new AbsentProduct(seen.host, match.product().id(), seen.source(entry.at())));
    } else {
      seen.notes.add(
          entry.at(),
          "that '" + stated + "' is not installed leaves open whether another release is");
    }
  }

  private static Claims keys(
      @Nullable Located<String> version, @Nullable Located<String> servicePack, Notes notes) {
    Claims ofVersion = notes.read(version, "a version such as 3.1.6001.66", Claims::parse);
    String pack = notes.read(servicePack, "a service pack such as SP1 or RTM", ServicePack::parse);
    Claims claims = ofVersion == null ? Claims.NONE : ofVersion;
    return pack == null ? claims : claims.and(Claims.ofServicePack(pack));
  }

  private static UpdateRecord.State state(Truth installed) {
    return switch (installed) {
      case TRUE -> UpdateRecord.State.INSTALLED;
      case FALSE -> UpdateRecord.State.NOT_INSTALLED;
      case UNKNOWN -> UpdateRecord.State.UNKNOWN;
    };
  }

  /** The entry in its own words, none of them twice. */
  private static String stated(
      String name, @Nullable Located<String> version, @Nullable Located<String> servicePack) {
    return with(with(name, version), servicePack);
  }

  private static String with(String text, @Nullable Located<String> part) {
    return part == null || text.contains(part.value()) ? text : text + " " + part.value();
  }
}
