package org.befund.engine.supposition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.HostDraft;
import org.befund.engine.environment.ProductEntry;
import org.befund.engine.environment.SystemEntry;
import org.befund.kb.catalogue.Architecture;
import org.befund.kb.catalogue.Installation;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.rules.observation.Variant.Trait;
import org.jspecify.annotations.Nullable;

/**
 * {@code architecture=…}, {@code edition=…}, {@code installation=…} of the operating system, and
 * {@code architecture:NAME=…}, {@code edition:NAME=…}, {@code install-date:NAME=DAY} of an
 * installed product: which variant it is. Of what is not listed nothing can be supposed so.
 */
final class TraitKind implements FactKind {
  private static final String UNKNOWN = "unknown";

  private final Trait trait;
  private final ProductKind products;
  private final PlainEntries entries;

  TraitKind(Trait trait, ProductKind products, PlainEntries entries) {
    this.trait = trait;
    this.products = products;
    this.entries = entries;
  }

  @Override
  public String word() {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String example() {
    return switch (trait) {
      case ARCHITECTURE -> "architecture=x64";
      case EDITION -> "edition=Enterprise";
      case INSTALLATION -> "installation=server-core";
      case INSTALL_DATE -> "install-date:NAME=2008-07-12";
    };
  }

  @Override
  public String name(String written) throws UnreadableFact {
    if (written.isEmpty() && trait != Trait.INSTALL_DATE) {
      return "";
    }
    if (trait == Trait.INSTALLATION) {
      throw UnreadableFact.of("found 'installation:" + written + "', expected installation=full");
    }
    return products.name(written);
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    String word = Choice.find(List.of(UNKNOWN), written);
    if (!word.isEmpty()) {
      return word;
    }
    if (written.isBlank()) {
      throw UnreadableFact.of("found nothing, expected a value or unknown");
    }
    return switch (trait) {
      case ARCHITECTURE -> Choice.of(Architecture.SHAPE.choices(), written);
      case INSTALLATION -> Choice.of(Installation.SHAPE.choices(), written);
      case EDITION -> written.strip();
      case INSTALL_DATE -> day(written);
    };
  }

  private static String day(String written) throws UnreadableFact {
    try {
      return LocalDate.parse(written.strip()).toString();
    } catch (DateTimeParseException e) {
      throw UnreadableFact.of("found '" + written + "', expected a day such as 2008-07-12");
    }
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    String value = supposed.value();
    Located<String> stated = value.equals(UNKNOWN) ? null : new Located<>(value, Position.NOWHERE);
    return now.with(
        supposed.fact().host(),
        host -> {
          if (name.isEmpty()) {
            suppose(host, stated);
          } else {
            host.products()
                .replaceAll(entry -> products.isOf(entry, name) ? with(entry, stated) : entry);
          }
        });
  }

  private void suppose(HostDraft host, @Nullable Located<String> stated) {
    SystemEntry os = host.os();
    if (os == null) {
      return;
    }
    SystemEntry plain = entries.plain(os, trait);
    Installation installation =
        stated == null ? null : Installation.SHAPE.parser().apply(stated.value()).orElse(null);
    host.system(
        new SystemEntry(
            Position.NOWHERE,
            plain.name(),
            plain.version(),
            plain.servicePack(),
            trait == Trait.ARCHITECTURE ? stated : plain.architecture(),
            trait == Trait.EDITION ? stated : plain.edition(),
            trait == Trait.INSTALLATION ? installation : plain.installation()));
  }

  private ProductEntry with(ProductEntry entry, @Nullable Located<String> stated) {
    ProductEntry plain = entries.plain(entry, trait);
    return new ProductEntry(
        Position.NOWHERE,
        plain.name(),
        plain.version(),
        plain.servicePack(),
        trait == Trait.ARCHITECTURE ? stated : plain.architecture(),
        trait == Trait.EDITION ? stated : plain.edition(),
        trait == Trait.INSTALL_DATE ? stated : plain.installDate(),
        plain.installed());
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host == null) {
      return stated;
    }
    if (fact.name().isEmpty()) {
      SystemEntry os = host.os();
      if (os != null) {
        add(stated, os.at(), Entries.text(os), ofSystem(os));
      }
      return stated;
    }
    for (ProductEntry entry : host.products()) {
      if (products.isOf(entry, fact.name())) {
        add(stated, entry.at(), Entries.text(entry), ofProduct(entry));
      }
    }
    return stated;
  }

  /** What the entry's key says, or else the name, where that tells. */
  private static void add(List<Located<String>> stated, Position at, String text, Said said) {
    if (said.key != null) {
      stated.add(new Located<>(said.key, at));
    } else if (said.inName) {
      stated.add(new Located<>(text, at));
    }
  }

  private record Said(@Nullable String key, boolean inName) {}

  private Said ofSystem(SystemEntry os) {
    String key =
        switch (trait) {
          case ARCHITECTURE -> text(os.architecture());
          case EDITION -> text(os.edition());
          case INSTALLATION ->
              os.installation() == null
                  ? null
                  : os.installation().name().toLowerCase(Locale.ROOT).replace('_', '-');
          case INSTALL_DATE -> null;
        };
    return new Said(key, entries.tells(os, trait));
  }

  private Said ofProduct(ProductEntry entry) {
    String key =
        switch (trait) {
          case ARCHITECTURE -> text(entry.architecture());
          case EDITION -> text(entry.edition());
          case INSTALL_DATE -> text(entry.installDate());
          case INSTALLATION -> null;
        };
    return new Said(key, entries.tells(entry, trait));
  }

  private static @Nullable String text(@Nullable Located<String> said) {
    return said == null ? null : said.value();
  }

  @Override
  public List<String> words() {
    return List.of(UNKNOWN, "value");
  }
}
