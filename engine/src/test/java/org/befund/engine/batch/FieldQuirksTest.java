package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oddities of exports as they are found in the field. */
class FieldQuirksTest {
  private static final String ADVISORY = "MSA-954960";
  private static final String PROGRAMS =
      """
      Name                                        Version      \s
      Windows Server Update Services              3.0.6000.374 \s
      Microsoft Office Professional Edition 2003  11.0.8173.0  \s
      Tool without a version                                   \s

      """;

  private static Outcome read(String name, String text, Charset charset) {
    return new Trial().file(name, text.getBytes(charset));
  }

  @Test
  void aSentenceMayStandBeforeUtf16() {
    for (String before : List.of("List of programs\r\n", "List of programs:\r\n\r\n", "\n")) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
      file.writeBytes(PROGRAMS.replace("\n", "\r\r\n").getBytes(StandardCharsets.UTF_16LE));

      Outcome outcome = new Trial().file("srv.txt", file.toByteArray());

      assertThat(outcome.rejects()).isEmpty();
      assertThat(outcome.summary().rows()).isEqualTo(3);
      assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "IBM850", "GBK"})
  void tablesOfWmicAreRead(String encoding) {
    Outcome outcome = read("srv.txt", PROGRAMS, Charset.forName(encoding));

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().rows()).isEqualTo(3);
    assertThat(outcome.summary().hosts()).isEqualTo(1);
    assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
  }

  @Test
  void updatesOfWmicMayHaveNoNumber() {
    String table =
        """
        Caption                                    CSName  Description  HotFixID                                InstalledOn     \s
                                                   SRV8                 {7A068575-C5DB-43D9-BE20-3895D0C69B18}  20190321        \s
        http://support.microsoft.com/?kbid=953839  SRV8    Update       KB953839                                01d4dfd0fb4eb361\s
        http://support.microsoft.com               SRV8    Update       2607712                                                 \s
        """;
    String system = "Computer,OS\nSRV8,Microsoft Windows Server 2003\n";

    Outcome outcome =
        new Trial()
            .run(
                List.of(
                    table.getBytes(StandardCharsets.UTF_16LE),
                    system.getBytes(StandardCharsets.UTF_8)));

    assertThat(outcome.reasons())
        .containsExactly("2: the update '{7A068575-C5DB-43D9-BE20-3895D0C69B18}' has no KB number");
    assertThat(outcome.summary().hosts()).isEqualTo(1);
    assertThat(outcome.summary().rows()).isEqualTo(4);
    assertThat(outcome.line("SRV8", "MSA-953839")).contains("\"status\":\"fixed\"");
  }

  @Test
  void whatPowerShellPrintsIsRead() {
    String table =
        """

        Source        Description      HotFixID      InstalledBy          InstalledOn             \s
        ------        -----------      --------      -----------          -----------             \s
        SRV8          Update           KB953839      NT AUTHORITY\\SYSTEM  8/13/2008 12:00:00 AM   \s
        SRV8          Security Update  KB2607712     NT AUTHORITY\\SYSTEM                          \s

        """;
    String system = "Computer,OS\nSRV8,Microsoft Windows Server 2003\n";

    Outcome outcome = new Trial().run(table, system);

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(1);
    assertThat(outcome.line("SRV8", "MSA-953839")).contains("\"status\":\"fixed\"");
  }

  @Test
  void namesThatWereCutShortWhenPrintedAreTold() {
    String table =
        """
        DisplayName                         DisplayVersion PSComputerName
        -----------                         -------------- --------------
        Windows Server Update Services      3.0.6000.374   srv          \s
        Microsoft Office Professional Ed... 11.0.8173.0    pc           \s
        """;

    Outcome outcome = new Trial().complete("hosts", "products").run(table);

    assertThat(outcome.reasons())
        .containsExactly(
            "4: 'Microsoft Office Professional Ed...' was cut short where it was printed");
    assertThat(outcome.line("srv", ADVISORY)).contains("\"status\":\"under_investigation\"");
  }

  @Test
  void rowsThatDoNotKeepToTheColumnsAreTold() {
    String table = PROGRAMS + "A name that is far too long for the columns of this table 1.0\n";

    Outcome outcome = read("srv.txt", table, StandardCharsets.UTF_8);

    assertThat(outcome.reasons())
        .containsExactly("6: the row does not keep to the columns of the header");
  }

  @Test
  void commasWithoutQuotesBelongToTheValueBeforeThem() {
    String export =
        """

        Node,Name,Vendor,Version
        srv,VMware Player,VMware, Inc.,17.0.0
        srv,Windows Server Update Services,Microsoft Corporation,3.0.6000.374
        srv,Tool,Adams,Baker, and Clark, Ltd,1.0
        srv,Tool,Example
        """;

    Outcome outcome = read("wmic.csv", export.replace("\n", "\r\r\n"), StandardCharsets.UTF_8);

    assertThat(outcome.reasons())
        .containsExactly(
            "5: the row has 5 columns where the header has 4",
            "6: the row has 3 columns where the header has 4");
    assertThat(outcome.summary().rows()).isEqualTo(4);
    assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
  }

  @Test
  void exportsMayBePutOneBehindAnother() {
    String one = "Computer,Software,Version\nsrv,Windows Server Update Services,3.0.6000.374\n";
    String other = "Computer,Software,Version\npc,Microsoft Office 2003,11.0.8173.0\n";

    Outcome outcome = new Trial().run(one + "\ufeff" + other + "computer,Example Tool,1\n");

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(3);
    assertThat(outcome.line("srv", ADVISORY)).contains("\"status\":\"known_affected\"");
  }

  @Test
  void listsOfProgramsMayBeObjects() {
    String export =
        """
        {"host": "srv", "programs": [{"name": "Windows Server Update Services", "version": "3.0.6000.374"},
          {"name": "Example Tool", "version": null}]}
        {"device": {"name": "pc"}, "apps": ["Example Tool", "Microsoft Office 2003"]}
        """
            .replace(",\n", ",");

    Outcome outcome = new Trial().file("export.jsonl", export.getBytes(StandardCharsets.UTF_8));

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(2);
    assertThat(outcome.line("srv", ADVISORY)).contains("\"status\":\"known_affected\"");
  }

  @Test
  void anExportThatOnlyCountsHostsNamesNone() {
    Outcome outcome =
        new Trial()
            .run("ApplicationName,ApplicationVersion,DeviceCount\nMicrosoft Office 2003,11.0,17\n");

    assertThat(outcome.lines()).isEmpty();
    assertThat(outcome.reasons())
        .containsExactly("0: the export counts hosts and does not name them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tblAssets.AssetName,tblSoftwareUni.softwareName,tblSoftware.softwareVersion",
        "AssetName,Software,Version",
        "DeviceName,ApplicationName,ApplicationVersion",
        "DeviceId,ApplicationName,ApplicationVersion",
        "PSComputerName,DisplayName,Version",
        "__SERVER,DisplayName,Version",
        "ResourceID,DisplayName0,Version0",
        "Node,Name,Version",
        "hostIdentifier,name,version",
        "Computer Name,Application Name,Installed Version",
      })
  void headersAreKnown(String header) {
    Outcome outcome =
        new Trial().run(header + "\nsrv,Windows Server Update Services,3.0.6000.374\n");

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
  }

  @Test
  void hostileFilesAreToldAndDoNoHarm() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      out.write("Computer,Software\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    byte[] nested = bomb.toByteArray();
    for (int i = 0; i < 8; i++) {
      nested = packed(nested);
    }
    String field = "x".repeat(20 << 20);

    assertThat(new Trial().file("bomb.csv.gz", bomb.toByteArray()).reasons())
        .last()
        .asString()
        .endsWith("it grows to more than 400 times its size");
    assertThat(new Trial().run(List.of(HEADER, nested)).reasons())
        .containsExactly("0: reading broke off: archives lie in it more than 6 deep");
    assertThat(new Trial().run("Computer,Software\nsrv," + field + "\npc,Tool\n").reasons())
        .hasSize(1);
    assertThat(read("a.json", "[{\"host\":\"" + field + "\"}]", StandardCharsets.UTF_8).reasons())
        .hasSize(1);
    assertThat(
            read(
                    "a.xml",
                    "<REQUEST><CONTENT>" + field + "</CONTENT></REQUEST>",
                    StandardCharsets.UTF_8)
                .reasons())
        .hasSize(1);
    assertThat(
            new Trial()
                .run(
                    List.of(
                        HEADER,
                        ("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;\">]><REQUEST>&b;</REQUEST>")
                            .getBytes(StandardCharsets.UTF_8)))
                .reasons())
        .hasSize(1);
  }

  private static final byte[] HEADER =
      "Computer,Software\npc,Tool\n".getBytes(StandardCharsets.US_ASCII);

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
