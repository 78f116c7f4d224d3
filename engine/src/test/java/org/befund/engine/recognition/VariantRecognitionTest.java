package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processor, edition and extent of installation, from names and keys. */
class VariantRecognitionTest {

  private static InstalledProduct only(Observations seen) {
    List<InstalledProduct> products = Given.of(seen, InstalledProduct.class);
    assertThat(products).hasSize(1);
    return products.get(0);
  }

  private static String told(InstalledProduct product) {
    Variant variant = product.variant();
    return (product.product() + " " + sorted(product.releases()) + " ")
        + (sorted(variant.architectures()) + " " + sorted(variant.editions()))
        + (" " + sorted(variant.installations()));
  }

  private static String sorted(Iterable<?> values) {
    TreeSet<String> sorted = new TreeSet<>();
    values.forEach(value -> sorted.add(value.toString().toLowerCase(java.util.Locale.ROOT)));
    return sorted.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Windows Server 2008 R2 for x64-based Systems Service Pack 1 (Server Core installation) | windows-server-2008-r2 [sp1] [x64] [] [server_core]
          Microsoft Windows Server 2008 R2 Enterprise              | windows-server-2008-r2 [rtm, sp1] [ia64, x64] [enterprise] []
          Windows Server 2008 R2 for Itanium-based Systems         | windows-server-2008-r2 [rtm, sp1] [ia64] [] []
          Windows Server 2008 für 32-Bit-Systeme Service Pack 2    | windows-server-2008 [sp2] [x86] [] []
          Windows Server 2008 für x64-basierte Systeme             | windows-server-2008 [rtm, sp2] [x64] [] []
          Windows Server 2008 für 64-Bit-Systeme                   | windows-server-2008 [rtm, sp2] [ia64, x64] [] []
          Windows Server 2008 mit SP2 für Itanium-basierte Systeme | windows-server-2008 [sp2] [ia64] [] []
          Windows Server 2008 Standard Edition (Server Core-Installation) | windows-server-2008 [rtm, sp2] [ia64, x64, x86] [standard] [server_core]
          Windows Server 2008 Datacenter (full installation)       | windows-server-2008 [rtm, sp2] [ia64, x64, x86] [datacenter] [full]
          Windows Vista Home Premium (64-bit)                      | windows-vista [] [x64] [home premium] []
          Windows Vista x64 Edition Service Pack 1                 | windows-vista [] [x64] [] []
          Windows XP Professional x64 Edition                      | windows-xp [rtm, sp2, sp3] [x64] [] []
          Windows XP Professional                                  | windows-xp [rtm, sp2, sp3] [] [] []
          """)
  void namesOfSystemsTellTheVariant(String name, String expected) {
    assertThat(told(only(Given.host("os: '" + name + "'")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Example Tool 2.0 (x64)      | [x64]
          Example Tool (64-bit) 2.0   | [ia64, x64]
          Example Tool x86_64         | [x64]
          Example Tool (x86)          | [x86]
          Example Tool 32-bit         | [x86]
          Example Tool for Itanium    | [ia64]
          Example Tool                | []
          """)
  void namesOfProductsTellTheProcessor(String name, String expected) {
    InstalledProduct product = only(Given.host("products: ['" + name + "']"));

    assertThat(product.product()).isEqualTo("example-tool");
    assertThat(sorted(product.variant().architectures())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x64-based PC                | [x64]
          X86-based PC                | [x86]
          AMD64                       | [x64]
          64-bit                      | [ia64, x64]
          64 Bit                      | [ia64, x64]
          i386                        | [x86]
          Itanium                     | [ia64]
          ia64                        | [ia64]
          ARM 64-bit Processor        | [arm64]
          arm                         | [arm]
          unknown                     | []
          """)
  void keysTellTheProcessor(String architecture, String expected) {
    InstalledProduct product =
        only(Given.host("products: [{name: Example Tool, architecture: '" + architecture + "'}]"));

    assertThat(sorted(product.variant().architectures())).isEqualTo(expected);
  }

  @Test
  void aSystemTellsWhatItsProgramsCannotBe() {
    Observations x64 =
        Given.host(
            "os: {name: Windows Vista, architecture: x64}\nproducts: ['Example Tool 64-bit']");
    Observations x86 =
        Given.host("os: {architecture: x86}\nproducts: [{name: Example Tool, version: 1.0}]");

    assertThat(Given.of(x64, InstalledProduct.class))
        .extracting(product -> sorted(product.variant().architectures()))
        .containsExactly("[x64]", "[x64]");
    assertThat(sorted(only(x86).variant().architectures())).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Standard                    | [standard]
          Enterprise Edition          | [enterprise]
          ServerStandard              | [standard]
          ServerDatacenterCore        | [datacenter]
          Windows Web Server          | [web]
          unknown                     | []
          """)
  void keysTellTheEdition(String edition, String expected) {
    InstalledProduct system =
        only(Given.host("os: {name: Windows Server 2008, edition: '" + edition + "'}"));

    assertThat(sorted(system.variant().editions())).isEqualTo(expected);
  }

  @Test
  void whatContradictsItselfMayBeEither() {
    Observations seen =
        Given.host(
            """
            os:
              name: Windows Server 2008 Standard x64 (Server Core Installation)
              architecture: x86
              edition: Enterprise
              installation: full
            """);

    assertThat(told(only(seen)))
        .isEqualTo(
            "windows-server-2008 [rtm, sp2] [x64, x86] [enterprise, standard] [full, server_core]");
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:5:7: the editions standard and enterprise contradict each other",
            "env.yaml:5:7: the entry says both full and Server Core; which it is counts as open",
            "env.yaml:5:7: the processors x86 and x64 contradict each other");
  }

  @Test
  void whatCannotBeReadIsUnknownAndTold() {
    Observations seen =
        Given.host(
            """
            os: {name: Windows Server 2008, architecture: quantum, edition: Platinum}
            products: [{name: Example Tool, architecture: "?", installDate: soon}]
            """);

    assertThat(Given.of(seen, InstalledProduct.class))
        .extracting(product -> product.variant().toString())
        .allMatch(variant -> variant.contains("editions=[]") && variant.contains("installed=null"));
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:4:51: found 'quantum', expected a processor such as x86 or x64;"
                + " taken as unknown",
            "env.yaml:4:69: found 'Platinum', expected an edition of Windows Server 2008:"
                + " standard, enterprise, datacenter, web; taken as unknown",
            "env.yaml:5:51: found '?', expected a processor such as x86 or x64; taken as unknown",
            "env.yaml:5:69: found 'soon', expected a date such as 2008-07-09; taken as unknown");
  }

  @ParameterizedTest
  @CsvSource({"2008-07-12", "20080712", "'2008-07-12 10:00:00'"})
  void theDayOfInstallationIsKept(String date) {
    InstalledProduct product =
        only(Given.host("products: [{name: Example Tool, installDate: '" + date + "'}]"));

    assertThat(product.variant().installed()).isEqualTo(LocalDate.of(2008, 7, 12));
  }

  @Test
  void editionsThatTheCatalogueDoesNotTellApartAreNotKnown() {
    InstalledProduct product =
        only(Given.host("products: [{name: Example Tool, edition: Enterprise}]"));

    assertThat(product.variant().editions()).isEmpty();
    assertThat(Arrays.asList(product.releases().toArray())).hasSize(2);
  }
}
