package org.befund.engine.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.kb.document.Located;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.befund.rules.Truth;
import org.befund.rules.observation.UpdateRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentReaderTest {
  private static final String YAML =
      """
      environment: contoso-hq
      complete: [hosts]                  # every host is listed
      hosts:
        - name: wsus01
          os: {name: Windows Server 2003, servicePack: SP2, architecture: x86}
          roles: [update-server]
          complete: [products]
          products:
            - {name: Windows Server Update Services, version: 3.0, servicePack: SP1}
          files:
            - path: '%ProgramFiles%\\Update Services\\a.dll'
              version: 3.1.6001.65
              modified: 2008-07-01T08:00:00Z
            - {path: 'C:\\Windows\\System32\\example.dll', exists: false}
          updates: [{kb: 954960, state: failed, date: 2008-07-12}]
          remediations: [{id: workaround-kb954960, state: applied}]
          upgradedFrom: [{name: Windows Server Update Services, version: "2.0"}]
          updateChannels: [download-center, microsoft-update]
          facts: {wsus-catalog-in-use: true}
          logs: [{file: logs/SoftwareDistribution.log}]
          registry: [{key: 'HKLM\\SOFTWARE\\A', value: InstallType, data: 0x2}]
        - name: pc-017
          os: unknown
          servedBy: [WSUS01]
          products: [{name: Microsoft Office 2003, installed: unknown}]
          logs: [{file: logs/WindowsUpdate.log, utcOffset: "-07:00"}]
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Environment inline(String yaml) throws Unreadable {
    return Reading.read(new SourceText("env.yaml", yaml), EnvironmentShape.SHAPE);
  }

  @Test
  void readsEveryKeyWithItsPlace() throws Exception {
    Path file = file("environment.yaml", YAML);
    Environment environment = EnvironmentReader.read(folder);
    assertThat(environment.file()).isEqualTo(file.toString());
    assertThat(environment.folder()).isEqualTo(folder);
    assertThat(environment.name()).isEqualTo("contoso-hq");
    assertThat(environment.complete()).containsExactly(new Located<>("hosts", new Position(2, 12)));
    assertThat(environment.hosts()).extracting(Host::name).containsExactly("wsus01", "pc-017");
    Host server = environment.hosts().get(0);
    assertThat(server.at()).isEqualTo(new Position(4, 5));
    assertThat(server.servedBy()).isNull();
    assertThat(server.os())
        .isEqualTo(
            new SystemEntry(
                new Position(5, 9),
                "Windows Server 2003",
                null,
                new Located<>("SP2", new Position(5, 50)),
                new Located<>("x86", new Position(5, 69)),
                null,
                null));
    assertThat(server.products())
        .containsExactly(
            new ProductEntry(
                new Position(9, 9),
                "Windows Server Update Services",
                new Located<>("3.0", new Position(9, 57)),
                new Located<>("SP1", new Position(9, 75)),
                null,
                null,
                null,
                Truth.TRUE));
    assertThat(server.files())
        .containsExactly(
            new FileEntry(
                new Position(11, 9),
                "%ProgramFiles%\\Update Services\\a.dll",
                new Located<>("3.1.6001.65", new Position(12, 18)),
                new Located<>("2008-07-01T08:00:00Z", new Position(13, 19)),
                Truth.UNKNOWN),
            new FileEntry(
                new Position(14, 9),
                "C:\\Windows\\System32\\example.dll",
                null,
                null,
                Truth.FALSE));
    assertThat(server.updates())
        .containsExactly(
            new UpdateEntry(
                new Position(15, 15),
                "954960",
                UpdateRecord.State.FAILED,
                new Located<>("2008-07-12", new Position(15, 49))));
    assertThat(server.remediations())
        .containsExactly(
            new RemediationEntry(new Position(16, 20), "workaround-kb954960", Truth.TRUE));
    assertThat(server.upgradedFrom()).extracting(ProductEntry::name).hasSize(1);
    assertThat(server.updateChannels())
        .extracting(Located::value)
        .containsExactly("download-center", "microsoft-update");
    assertThat(server.facts())
        .containsEntry("wsus-catalog-in-use", new Located<>(Truth.TRUE, new Position(19, 34)));
    assertThat(server.registry())
        .extracting(RegistryEntry::value, r -> r.data().value())
        .containsExactly(org.assertj.core.api.Assertions.tuple("InstallType", "0x2"));
    Host client = environment.hosts().get(1);
    assertThat(client.os().name()).isNull();
    assertThat(client.servedBy()).containsExactly("WSUS01");
    assertThat(client.products())
        .extracting(ProductEntry::installed)
        .containsExactly(Truth.UNKNOWN);
    assertThat(client.logs())
        .containsExactly(
            new LogEntry(new Position(26, 12), "logs/WindowsUpdate.log", ZoneOffset.ofHours(-7)));
  }

  @Test
  void readsJson() throws Exception {
    file(
        "environment.json",
        """
        {"hosts": [{"name": "a", "complete": ["products"],
          "products": [{"name": "WSUS", "version": 3.10, "servicePack": null}],
          "facts": {"x": true}}]}
        """);
    Environment environment = EnvironmentReader.read(folder);
    assertThat(environment.name()).isEqualTo(environment.file());
    Host host = environment.hosts().get(0);
    assertThat(host.products())
        .containsExactly(
            new ProductEntry(
                new Position(2, 16),
                "WSUS",
                new Located<>("3.10", new Position(2, 44)),
                null,
                null,
                null,
                null,
                Truth.TRUE));
    assertThat(host.facts()).containsKey("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTextWithAByteOrderMark(String charset) throws Exception {
    Path file = folder.resolve("environment.yml");
    Files.write(file, ("\ufeffhosts:\r\n- name: Bürö\r\n").getBytes(Charset.forName(charset)));
    assertThat(EnvironmentReader.read(folder).hosts())
        .extracting(Host::name)
        .containsExactly("Bürö");
  }

  @Test
  void readsAFileOfAnyName() throws Exception {
    Path file = file("export.txt", "hosts: [{name: a}]");
    assertThat(EnvironmentReader.read(file).folder()).isEqualTo(folder);
  }

  @Test
  void prefersTheFileThatIsCalledEnvironment() throws Exception {
    file("other.yaml", "hosts: [{name: other}]");
    file("Environment.yml", "hosts: [{name: named}]");
    assertThat(EnvironmentReader.read(folder).hosts())
        .extracting(Host::name)
        .containsExactly("named");
  }

  @Test
  void findsTheOnlyFileThatHasHosts() throws Exception {
    file("notes.yaml", "text: nothing here");
    file("broken.yaml", "a: [");
    file("hosts.txt", "hosts: [{name: text}]");
    file("deeper/environment.yaml", "hosts: [{name: deeper}]");
    file("branch.yml", "hosts: [{name: branch}]");
    assertThat(EnvironmentReader.read(folder).hosts())
        .extracting(Host::name)
        .containsExactly("branch");
  }

  @Test
  void asksWhichOfSeveralIsMeant() throws Exception {
    file("a.yaml", "hosts: [{name: a}]");
    file("b.json", "{\"hosts\": []}");
    Unreadable e = catchThrowableOfType(Unreadable.class, () -> EnvironmentReader.read(folder));
    assertThat(e.problems())
        .extracting(Problem::report)
        .containsExactly(
            folder
                + ": the folder holds several environments; name the file that is meant\n"
                + "  valid: a.yaml, b.json");
  }

  @Test
  void saysThatAFolderHoldsNoEnvironment() throws Exception {
    file("broken.yaml", "a: [");
    Unreadable e = catchThrowableOfType(Unreadable.class, () -> EnvironmentReader.read(folder));
    assertThat(e.problems()).hasSize(2);
    assertThat(e.problems().get(0).headline())
        .isEqualTo(
            folder
                + ": the folder holds no environment: neither environment.yaml, .yml or .json"
                + " nor another YAML or JSON file with the key 'hosts'");
    assertThat(e.problems().get(1).file()).endsWith("broken.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "KB954960, 954960",
    "kb 954960, 954960",
    "954960, 954960",
    "'0954960', 954960",
    "KB954550-v5, 954550",
  })
  void readsKbNumbers(String kb, String expected) throws Exception {
    Environment environment =
        inline("hosts: [{name: a, updates: [{kb: '" + kb + "', state: installed}]}]");
    assertThat(environment.hosts().get(0).updates())
        .extracting(UpdateEntry::kb)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.10", "0x10", "1e3", "1_000", ".5", "3.0.0", "007", "1:30"})
  void keepsScalarsAsTheyAreWritten(String version) throws Exception {
    Environment environment =
        inline("hosts: [{name: a, products: [{name: b, version: " + version + "}]}]");
    assertThat(environment.hosts().get(0).products().get(0).version().value()).isEqualTo(version);
  }

  @Test
  void takesANameAloneForAnEntry() throws Exception {
    Environment environment =
        inline("hosts:\n- name: a\n  os: Windows XP\n  products: [WSUS 3.0, unknown]\n");
    Host host = environment.hosts().get(0);
    assertThat(host.os())
        .isEqualTo(new SystemEntry(new Position(3, 7), "Windows XP", null, null, null, null, null));
    assertThat(host.products())
        .containsExactly(
            new ProductEntry(
                new Position(4, 14), "WSUS 3.0", null, null, null, null, null, Truth.TRUE),
            new ProductEntry(new Position(4, 24), null, null, null, null, null, null, Truth.TRUE));
  }

  @Test
  void takesEmptyValuesAsAbsent() throws Exception {
    Environment environment = inline("environment:\nhosts:\n- name: a\n  os:\n  products:\n");
    assertThat(environment.name()).isEqualTo("env.yaml");
    assertThat(environment.hosts().get(0).os()).isNull();
    assertThat(environment.hosts().get(0).products()).isEmpty();
  }

  /** Whatever happens to a file, it is read or refused with a problem in it. */
  @Property
  void damageIsAlwaysReported(
      @ForAll @IntRange(max = 1400) int at,
      @ForAll @IntRange(max = 40) int length,
      @ForAll byte[] bytes) {
    byte[] good = YAML.getBytes(StandardCharsets.UTF_8);
    int from = Math.min(at, good.length);
    int to = Math.min(from + length, good.length);
    byte[] bad = new byte[good.length - (to - from) + bytes.length];
    System.arraycopy(good, 0, bad, 0, from);
    System.arraycopy(bytes, 0, bad, from, bytes.length);
    System.arraycopy(good, to, bad, from + bytes.length, good.length - to);
    try {
      Environment environment =
          Reading.read(SourceText.decode("env.yaml", bad), EnvironmentShape.SHAPE);
      assertThat(environment.hosts()).isNotEmpty();
    } catch (Unreadable e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> !problem.message().isBlank());
      assertThat(List.copyOf(e.problems())).allMatch(problem -> !problem.report().isBlank());
    }
  }
}
