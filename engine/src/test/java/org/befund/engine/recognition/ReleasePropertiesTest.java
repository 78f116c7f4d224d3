package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.befund.kb.catalogue.Product;
import org.befund.kb.version.Version;
import org.befund.rules.observation.InstalledProduct;

class ReleasePropertiesTest {

  @Provide
  Arbitrary<Product> products() {
    return Arbitraries.of(Given.CATALOGUE.products().values());
  }

  @Provide
  Arbitrary<Version> versions() {
    return Arbitraries.of(
            "1.0",
            "2.0",
            "3",
            "3.0",
            "3.0.6000.374",
            "3.1.6001",
            "3.1.6001.65",
            "3.2.7600.226",
            "9.9",
            "11.0.8173.0",
            "5.2.3790",
            "6.1.7601.17514",
            "0",
            "3.1")
        .map(text -> Version.parse(text).orElseThrow());
  }

  @Provide
  Arbitrary<String> packs() {
    return Arbitraries.of("RTM", "SP1", "SP2", "SP3", "SP9");
  }

  @Property
  void aServicePackNeverRulesEverythingOut(
      @ForAll("products") Product product,
      @ForAll @Size(max = 2) Set<@net.jqwik.api.From("versions") Version> versions,
      @ForAll @Size(max = 2) Set<@net.jqwik.api.From("packs") String> packs) {
    Releases without = Releases.of(product, new Claims(versions, Set.of(), Traits.NONE));
    Releases with = Releases.of(product, new Claims(versions, packs, Traits.NONE));
    assertThat(with.releases().isEmpty()).isEqualTo(without.releases().isEmpty());
  }

  @Property
  void aBuildFitsItsOwnRelease(@ForAll("products") Product product) {
    product
        .releases()
        .forEach(
            release ->
                release
                    .builds()
                    .forEach(
                        build ->
                            assertThat(Fit.of(product, build.number()).releases())
                                .contains(release.name())));
  }

  @Property(tries = 300)
  void spellingOfANameDoesNotMatter(
      @ForAll("products") Product product, @ForAll boolean upper, @ForAll("marks") String mark) {
    for (String name : product.names()) {
      String spelt = "Microsoft" + mark + " " + name.replace(" ", mark + "  ");
      spelt = upper ? spelt.toUpperCase(Locale.ROOT) : spelt;
      Observations seen = Given.host("products: [{name: \"" + spelt + "\"}]");
      assertThat(Given.of(seen, InstalledProduct.class))
          .extracting(InstalledProduct::product)
          .containsExactly(product.id());
    }
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(List.of("", "®", "™", "(R)", "(TM)", "\u00a0", " -", ","));
  }
}
