package org.befund.engine.supposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.environment.Host;
import org.befund.engine.environment.ProductEntry;
import org.befund.kb.document.Located;
import org.befund.rules.Truth;

/**
 * {@code upgraded-from:NAME=RELEASE}, where instead of a release may stand a version, {@code yes},
 * {@code no} or {@code unknown}: whether a host was upgraded from a product.
 */
final class FormerKind implements FactKind {
  private final ProductKind products;

  FormerKind(ProductKind products) {
    this.products = products;
  }

  @Override
  public String word() {
    return "upgraded-from";
  }

  @Override
  public String example() {
    return "upgraded-from:NAME=RELEASE";
  }

  @Override
  public String name(String written) throws UnreadableFact {
    return products.former(written);
  }

  @Override
  public String value(String name, String written) throws UnreadableFact {
    String word = Choice.find(Choice.YES_NO, written);
    return word.isEmpty() ? products.value(name, written) : word;
  }

  @Override
  public Circumstances suppose(Circumstances now, Supposition supposed) {
    String name = supposed.fact().name();
    Map<String, String> entry =
        new HashMap<>(
            switch (supposed.value()) {
              case "yes", "no", "unknown" -> Map.of("name", name);
              default -> products.entry(name, supposed.value());
            });
    switch (supposed.value()) {
      case "no" -> entry.put("installed", "false");
      case "unknown" -> entry.put("installed", "unknown");
      default -> {}
    }
    return now.with(
        supposed.fact().host(),
        host -> {
          host.upgradedFrom().removeIf(each -> products.isOf(each, name));
          host.add(Map.of("upgradedFrom", List.of(entry)));
        });
  }

  @Override
  public List<Located<String>> stated(Circumstances now, Fact fact) {
    List<Located<String>> stated = new ArrayList<>();
    Host host = now.host(fact.host());
    if (host != null) {
      for (ProductEntry entry : host.upgradedFrom()) {
        if (products.isOf(entry, fact.name())) {
          String text = entry.installed() == Truth.FALSE ? "no" : Entries.text(entry);
          stated.add(new Located<>(text, entry.at()));
        }
      }
    }
    return stated;
  }

  @Override
  public List<String> words() {
    return List.of("yes", "no", "unknown", "release");
  }
}
