package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.befund.kb.Confidence;
import org.befund.rules.observation.AbsentProduct;
import org.befund.rules.observation.DoubtfulProduct;
import org.befund.rules.observation.InstalledProduct;
import org.befund.rules.observation.UpdateRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductRecognitionTest {

  private static Observations product(String name, String version, String servicePack) {
    String entry = "products:\n  - name: '" + name + "'\n";
    entry += version == null ? "" : "    version: '" + version + "'\n";
    entry += servicePack == null ? "" : "    servicePack: '" + servicePack + "'\n";
    return Given.host(entry);
  }

  private static List<String> installed(Observations seen) {
    return Given.of(seen, InstalledProduct.class).stream()
        .map(p -> p.product() + " " + new TreeSet<>(p.releases()))
        .toList();
  }

  private static List<String> doubtful(Observations seen) {
    return Given.of(seen, DoubtfulProduct.class).stream().map(DoubtfulProduct::product).toList();
  }

  private static String[] list(String text) {
    return text == null
        ? new String[0]
        : Arrays.stream(text.split(",")).map(String::strip).toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Windows Server Update Services 3.0 SP1                    | wsus | 3.0 SP1
          Microsoft Windows Server Update Services 3.0 Service Pack 1 | wsus | 3.0 SP1
          Microsoft® Windows Server Update Services 3.0 SP 1        | wsus | 3.0 SP1
          WSUS 3.0SP1                                               | wsus | 3.0 SP1
          wsus3.0-sp2                                               | wsus | 3.0 SP2
          WSUS v3.0 (x86) SP1                                       | wsus | 3.0 SP1
          WSUS 3                                                    | wsus | 3.0 RTM, 3.0 SP1, 3.0 SP2
          WSUS 3.0 RTM                                              | wsus | 3.0 RTM
          WSUS SP1                                                  | wsus | 2.0 SP1, 3.0 SP1
          Windows Server Update Services                            | wsus | 1.0, 2.0 RTM, 2.0 SP1, 3.0 RTM, 3.0 SP1, 3.0 SP2, later
          Windows Server Update Services 3.0 SP2 (KB2720211)        | wsus | 3.0 SP2
          Windows Server Update Services 3.0 SP2-KB2828185          | wsus | 3.0 SP2
          Windows Server Update Services 10.0.14393                 | wsus | later
          Windows Server Update Services 3.0 SP1 64-Bit             | wsus | 3.0 SP1
          Windows Server Update Services 3.0 SP1 Administration Console | wsus-console | 3.0 SP1
          Windows Server Update Services Administration Console 3.0 | wsus-console | 3.0 RTM, 3.0 SP1
          WSUS Offline Update 12.0                                  | wsus-tool |
          Wsus_Package_Publisher v1.3.1706.18                       | wsus-tool |
          Microsoft Office Professional Edition 2003                |  |
          Microsoft Office 2003 Professional Edition                | office-2003 | RTM, SP1, SP2, SP3
          Microsoft(R) Office 2003 Small Business (English) SP3     | office-2003 | SP3
          MS Office2003 Service Pack 2                              | office-2003 | SP2
          Microsoft Office Standard Edition 2003                    | office-2003-edition |
          Microsoft Office Outlook 2003                             | outlook-2003 |
          Microsoft Office Enterprise 2007                          |  |
          Microsoft(R) Windows(R) Server 2003, Standard Edition     | windows-server-2003 | RTM, SP1, SP2
          Microsoftr Windows Server 2003 R2 Standard x64 Edition    | windows-server-2003-r2 |
          Windows XP Professional Service Pack 3                    | windows-xp | SP3
          Windows XP SP2a                                           | windows-xp | SP2
          Microsoft Windows 7 Ultimate N                            | windows-7 | RTM, SP1
          SBS2003 R2 Premium                                        | sbs-2003 |
          Example Cleaner x64 - April 2013 (KB900001)               | example-cleaner | old
          Example Cleaner – Mai 2013                                | example-cleaner | new
          Example Cleaner März 2013                                 | example-cleaner | old
          Example Cleaner enero 2015                                | example-cleaner | new
          Example Cleaner 2013                                      | example-cleaner | new, old
          Example Cleaner April                                     |  |
          Compatibility Pack for the 2007 Office system             |  |
          Microsoft                                                 |  |
          Adobe Reader X (10.1.2)                                   |  |
          """)
  void recognisesNames(String name, String product, String releases) {
    Observations seen = product(name, null, null);
    assertThat(Given.notes(seen)).isEmpty();
    if (product == null) {
      assertThat(installed(seen)).isEmpty();
    } else {
      assertThat(installed(seen))
          .containsExactly(product + " " + new TreeSet<>(List.of(list(releases))));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WSUS             | 3.0                | SP1            | 3.0 SP1 | HIGH
          WSUS             | 3.0                | sp 1           | 3.0 SP1 | HIGH
          WSUS             | 3.0                | Service Pack 1 | 3.0 SP1 | HIGH
          WSUS             | 3.0                | 1              | 3.0 SP1 | HIGH
          WSUS             | 3.0                | none           | 3.0 RTM | HIGH
          WSUS             | 3.0                | RTM            | 3.0 RTM | HIGH
          WSUS             | 3.0                | 0              | 3.0 RTM | HIGH
          WSUS             | 3.0                |                | 3.0 RTM, 3.0 SP1, 3.0 SP2 | HIGH
          WSUS             | 3.0                | unknown        | 3.0 RTM, 3.0 SP1, 3.0 SP2 | HIGH
          WSUS             | unknown            | SP2            | 3.0 SP2 | HIGH
          WSUS             | 3.0 SP1            |                | 3.0 SP1 | HIGH
          WSUS             | 3.2.7600.226       |                | 3.0 SP2 | HIGH
          WSUS             | 3.1.6001.65        |                | 3.0 SP1 | MEDIUM
          WSUS             | 3.1.6001.65        | SP1            | 3.0 SP1 | HIGH
          WSUS 3.0         | 3.1.6001.65        |                | 3.0 SP1 | MEDIUM
          WSUS 3.0 SP1     | 3.1.6001.65        |                | 3.0 SP1 | HIGH
          WSUS             | 3.1.6001.18000     |                | 3.0 SP1 | MEDIUM
          WSUS             | 3.1.7600.256       |                | 3.0 SP2 | MEDIUM
          WSUS             | 3.1                |                | 3.0 SP1, 3.0 SP2 | MEDIUM
          WSUS             | 2.0.0.2620         |                | 2.0 SP1 | MEDIUM
          WSUS             | 1.0                |                | 1.0 | HIGH
          WSUS             | 1.1                |                | 1.0 | MEDIUM
          WSUS             | 6.2.9200           |                | later | MEDIUM
          WSUS             | 6.2.9200           | RTM            | later | HIGH
          WSUS             | 3.4.5              |                |  | HIGH
          WSUS             | 3.4.5              | SP1            |  | HIGH
          Example Cleaner  | April 2013         |                | old | MEDIUM
          Example Cleaner  | 2012               |                | old | MEDIUM
          Microsoft Office | 2003               | SP3            | SP3 | HIGH
          Microsoft Office 2003 | 2003          |                | RTM, SP1, SP2, SP3 | HIGH
          Microsoft Office 2003 | 11.0.8173.0   |                | SP3 | HIGH
          Microsoft Office 2003 | 11.0.6361.0   |                | SP1 | MEDIUM
          Microsoft Office 2003 | 11.0          |                | RTM, SP1, SP2, SP3 | MEDIUM
          """)
  void tellsReleases(
      String name, String version, String pack, String releases, Confidence confidence) {
    Observations seen = product(name, version, pack);
    assertThat(Given.notes(seen)).isEmpty();
    assertThat(Given.of(seen, InstalledProduct.class))
        .singleElement()
        .satisfies(
            product -> {
              assertThat(product.releases()).containsExactlyInAnyOrder(list(releases));
              assertThat(product.confidence()).isEqualTo(confidence);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WSUS     | 3.x         | SP1  | 2.0 SP1, 3.0 SP1 | HIGH | env.yaml:6:18: found '3.x', expected a version such as 3.1.6001.66; taken as unknown
          WSUS 3.0 | n/a         |      | 3.0 RTM, 3.0 SP1, 3.0 SP2 | HIGH | env.yaml:6:18: found 'n/a', expected a version such as 3.1.6001.66; taken as unknown
          WSUS     | 3.0         | SPx  | 3.0 RTM, 3.0 SP1, 3.0 SP2 | HIGH | env.yaml:7:22: found 'SPx', expected a service pack such as SP1 or RTM; taken as unknown
          WSUS     | 3.0         | SP7  | 3.0 RTM, 3.0 SP1, 3.0 SP2 | HIGH | env.yaml:5:9: no release of Windows Server Update Services 3.0 that is known has the service pack SP7
          WSUS     | 2.0         | SP2  | 2.0 RTM, 2.0 SP1 | HIGH | env.yaml:5:9: no release of Windows Server Update Services 2.0 that is known has the service pack SP2
          WSUS     | 3.0.6000.374 | SP1 | 3.0 RTM, 3.0 SP1 | LOW | env.yaml:5:9: the version says another service pack of Windows Server Update Services 3.0.6000.374 than SP1
          WSUS 3.0 SP1 |         | SP2  | 3.0 SP1, 3.0 SP2 | LOW | env.yaml:5:9: the service packs SP2 and SP1 contradict each other
          WSUS 2.0 | 3.1.6001.65 |      | 2.0 RTM, 2.0 SP1, 3.0 SP1 | LOW | env.yaml:5:9: the versions 3.1.6001.65 and 2.0 of Windows Server Update Services contradict each other
          WSUS Offline Update 12.0 | 11.5 |  |  | LOW | env.yaml:5:9: the versions 11.5 and 12.0 of Tool around WSUS contradict each other
          """)
  void takesWhatDoesNotGoTogetherAsOpen(
      String name,
      String version,
      String pack,
      String releases,
      Confidence confidence,
      String note) {
    Observations seen = product(name, version, pack);
    assertThat(Given.notes(seen)).containsExactly(note);
    assertThat(Given.of(seen, InstalledProduct.class))
        .singleElement()
        .satisfies(
            product -> {
              assertThat(product.releases()).containsExactlyInAnyOrder(list(releases));
              assertThat(product.confidence()).isEqualTo(confidence);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Update for Windows Server Update Services 3.0 SP1 (KB954960)  | 954960 | wsus
          Security Update for Microsoft Office 2003 (KB956464)          | 956464 | office-2003
          Hotfix for Windows XP (KB954550-v5)                           | 954550 | windows-xp
          Update für Windows XP (KB951978)                              | 951978 | windows-xp
          Sicherheitsupdate für Microsoft Office Outlook 2003 (KB945432)| 945432 | outlook-2003, office-2003
          Hotfix für Windows XP (KB952287)                              | 952287 | windows-xp
          Update for Windows XP                                         |        | windows-xp
          Definition update for Microsoft Office 2010 (KB982726) 32-Bit Edition | 982726 |
          KB954960                                                      | 954960 |
          MSXML 4.0 SP2 (KB954430)                                      | 954430 |
          """)
  void readsUpdatesAmongProducts(String name, String kb, String inDoubt) {
    Observations seen = product(name, null, null);
    assertThat(installed(seen)).isEmpty();
    assertThat(doubtful(seen)).containsExactlyInAnyOrder(list(inDoubt));
    assertThat(Given.of(seen, UpdateRecord.class))
        .extracting(UpdateRecord::kb)
        .containsExactly(list(kb));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WSUS 3.x                        | wsus
          Windows Update Services Beta    | wsus
          Office Web Components 2003      | office-2003
          Microsoft SBS 2003 Migration    | sbs-2003
          Microsoft Office Outlook 2003   | office-2003
          Example Tool 1.0.1g             | example-tool
          Example Tool 1.0.1g (64-bit)    | example-tool
          example-tool-0.9.8e-fips-rhel5  | example-tool
          Example Tool 1.0.2-beta1        | example-tool
          Example Tool 1:1.0.1e-16.el6_5  | example-tool
          Example Tool 7.4.1-2+deb9u1     | example-tool
          Example Tool 12.2(55)SE         | example-tool
          Example Tool v2.x               | example-tool
          Example Tool 6u34               | example-tool
          Security Update for Example Tool 1.0a | example-tool
          Example Tool Viewer 1.0.1g      |
          Example Tool 2.0 Viewer         |
          1.0.1g                          |
          Microsoft Silverlight           |
          """)
  void leavesInDoubtWhatANameMayMean(String name, String products) {
    assertThat(doubtful(product(name, null, null))).containsExactly(list(products));
  }

  @Test
  void settlesDoubtsByTheEntryForTheProductItself() {
    Observations seen =
        Given.host(
            """
            products:
              - {name: Update for Windows XP (KB951978)}
              - {name: WSUS Health Checker}
              - {name: Microsoft Office Outlook 2003}
              - {name: Windows XP}
              - {name: WSUS, version: "2.0"}
              - {name: Office 2003}
            """);
    assertThat(doubtful(seen)).isEmpty();
    assertThat(Given.of(seen, InstalledProduct.class)).hasSize(4);
  }

  @Test
  void keepsInDoubtWhatMayBeThereTwice() {
    Observations seen =
        Given.host("products: [{name: Office 2003 SP3}, {name: Office Web Components 2003}]");
    assertThat(doubtful(seen)).containsExactly("office-2003");
  }

  @Test
  void givesOneGroundForADoubt() {
    Observations seen =
        Given.host(
            "products: [{name: Update for Windows XP (KB1000000)},"
                + " {name: Update for Windows XP (KB2000000)}]");
    assertThat(doubtful(seen)).containsExactly("windows-xp");
    assertThat(Given.of(seen, UpdateRecord.class)).hasSize(2);
  }

  @Test
  void saysTheSameOnlyOnce() {
    Observations seen =
        Given.host("products: [{name: Office 2003}, {name: Office 2003}, {name: Office 2003 SP3}]");
    assertThat(installed(seen))
        .containsExactly("office-2003 [RTM, SP1, SP2, SP3]", "office-2003 [SP3]");
    assertThat(Given.of(seen, InstalledProduct.class))
        .extracting(p -> p.source().at())
        .containsExactly("env.yaml:4", "env.yaml:4");
  }

  @Test
  void tellsAProductsEntryInItsOwnWords() {
    Observations seen = product("WSUS 3.0", "3.0", "SP1");
    assertThat(Given.of(seen, InstalledProduct.class))
        .singleElement()
        .satisfies(
            product -> {
              assertThat(product.stated()).isEqualTo("WSUS 3.0 SP1");
              assertThat(product.version()).hasToString("3.0");
              assertThat(product.exclusive()).isTrue();
              assertThat(product.system()).isFalse();
              assertThat(product.source().at()).isEqualTo("env.yaml:5");
            });
  }

  @Test
  void takesAbsenceOnlyOfTheWholeProduct() {
    Observations seen =
        Given.host(
            """
            products:
              - {name: Office 2003, installed: false}
              - {name: WSUS, version: "2.0", installed: false}
              - {name: Windows XP, installed: unknown}
              - {name: Update for Office 2007 (KB951978), installed: false}
            """);
    assertThat(installed(seen)).isEmpty();
    assertThat(Given.of(seen, AbsentProduct.class))
        .extracting(AbsentProduct::product)
        .containsExactly("office-2003");
    assertThat(doubtful(seen)).containsExactly("windows-xp");
    assertThat(Given.of(seen, UpdateRecord.class))
        .extracting(UpdateRecord::state)
        .containsExactly(UpdateRecord.State.NOT_INSTALLED);
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:6:9: that 'WSUS 2.0' is not installed leaves open whether another release is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name: Windows Server 2003, servicePack: SP2, architecture: x86} | windows-server-2003 [SP2]
          {name: 'Microsoft(R) Windows(R) Server 2003, Standard Edition', version: 5.2.3790 Service Pack 2 Build 3790} | windows-server-2003 [SP2]
          {name: Windows Server 2003, version: 5.2.3790} | windows-server-2003 [RTM, SP1, SP2]
          {name: Windows Server 2003, version: 5.2.3790.3959 (srv03_sp2_rtm)} | windows-server-2003 [SP2]
          {name: Windows 7, version: 6.1.7601} | windows-7 [SP1]
          {name: SBS 2003} | sbs-2003 []
          {name: WSUS} |
          {name: OS/2 Warp} |
          {name: unknown, servicePack: SP1} |
          {servicePack: SP1} |
          unknown |
          """)
  void recognisesTheOperatingSystem(String os, String expected) {
    Observations seen = Given.host("os: " + os);
    assertThat(Given.notes(seen)).isEmpty();
    assertThat(installed(seen)).isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(Given.of(seen, InstalledProduct.class)).allMatch(InstalledProduct::system);
  }
}
