package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row a host, in whatever way its programs are put into the row. */
class WideExportTest {
  private static final String ADVISORY = "MSA-954960";

  /** A server with WSUS 3.0 and a client with Office 2003, which is why the server is affected. */
  private static void isRead(Outcome outcome) {
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(2);
    assertThat(outcome.summary().rows()).isEqualTo(2);
    assertThat(outcome.line("srv", ADVISORY))
        .contains("\"status\":\"known_affected\"")
        .contains("3.0.6000.374");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Computer,DisplayName0,DisplayVersion0,DisplayName1,DisplayVersion1",
        "Computer,DisplayName1,DisplayVersion1,DisplayName2,DisplayVersion2",
        "Computer,Software 1,Software 1 Version,Software 2,Software 2 Version",
        "Host Name,Program1_Name,Program1_Version,Program2_Name,Program2_Version",
        "Device,Program_01,Version_01,Program_02,Version_02",
        "Computer,Name,Version,Name.1,Version.1",
        "Computer,Software,Version,Software,Version",
        "Computer,Software,Version,Software2,Version2",
        "Name0,DisplayName0,Version0,DisplayName1,Version1",
        "Name,Application 1,Application 1 Version,Application 2,Application 2 Version",
        "Rechner,Programm 1,Version 1,Programm 2,Version 2",
      })
  void programsStandInNumberedColumns(String header) {
    isRead(
        new Trial()
            .run(
                header
                    + "\nsrv,Example Tool,1.0,Windows Server Update Services,3.0.6000.374"
                    + "\npc,Microsoft Office Professional Edition 2003,11.0.8173.0,,\n"));
  }

  @Test
  void fieldsOfProgramsMayStandInBlocks() {
    isRead(
        new Trial()
            .run(
                """
                Host;Product1;Product2;Product3;Version1;Version2;Version3
                srv;Example Tool;;Windows Server Update Services;1.0;;3.0.6000.374
                pc;Microsoft Office Professional Edition 2003;;;11.0.8173.0;;
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "srv\tExample Tool;Windows Server Update Services (3.0.6000.374)\n",
        "srv\t\"Example Tool\nWindows Server Update Services 3.0.6000.374\n\"\n",
        "srv\t\"Example Tool\r\nWindows Server Update Services: 3.0.6000.374\"\n",
        "srv\tWindows Server Update Services - 3.0.6000.374; \n",
        "srv\tExample Tool|Windows Server Update Services [3.0.6000.374]|Other Tool 2\n",
        "srv\tExample Tool 1, Windows Server Update Services 3.0.6000.374, Other Tool, Third Tool\n",
      })
  void aCellHoldsAListOfPrograms(String row) {
    isRead(
        new Trial()
            .run(
                "Computer\tInstalled Software\n"
                    + row
                    + "pc\tMicrosoft Office Professional Edition 2003\n"));
  }

  @Test
  void listsOfNamesAndOfVersionsGoTogether() {
    isRead(
        new Trial()
            .run(
                """
                Computer,Programs,Versions,Version
                srv,Example Tool;Windows Server Update Services,,1.0;3.0.6000.374
                pc,Microsoft Office 2003;Example Tool,,11.0.8173.0;2
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "x", "X", "1", "11.0.8173.0", "SP3", "true", "ja", "installed"})
  void aColumnIsCalledAfterAProduct(String value) {
    isRead(
        new Trial()
            .run(
                "Computer,Site,Windows Server Update Services,Microsoft Office 2003,Example Tool\n"
                    + "srv,here,3.0.6000.374,,no\n"
                    + "pc,here,no,"
                    + value
                    + ",yes\n"));
  }

  @Test
  void whatIsStatedNotToBeThereIsNotThere() {
    String header = "Computer,Windows Server Update Services,Microsoft Office 2003\n";
    Trial trial = new Trial().complete("hosts");

    assertThat(trial.run(header + "srv,3.0.6000.374,no\npc,no,no\n").line("srv", ADVISORY))
        .contains("\"status\":\"known_not_affected\"");
    assertThat(trial.run(header + "srv,3.0.6000.374,no\npc,no,\n").line("srv", ADVISORY))
        .contains("\"status\":\"under_investigation\"");

    Outcome odd = trial.run(header + "srv,3.0.6000.374,no\npc,no,perhaps\n");

    assertThat(odd.line("srv", ADVISORY)).contains("\"status\":\"under_investigation\"");
    assertThat(odd.reasons())
        .containsExactly(
            "3: 'perhaps' below 'Microsoft Office 2003' is neither yes, no nor a version");
  }

  @Test
  void updatesMayBeAListOrColumns() {
    String list = "Computer,Hotfixes\nsrv,\"KB953839, KB2607712;KB3009008\"\n";
    String columns = "Computer,KB953839,KB2607712,KB3009008\nsrv,yes,x,1\npc,no,,\n";
    String numbered = "Computer,Hotfix1,Hotfix2,Hotfix3\nsrv,KB953839,2607712,KB3009008\n";
    String system = "Computer,OS\nsrv,Windows Server 2003 R2\n";

    String expected = new Trial().run(list, system).line("srv", "MSA-953839");

    assertThat(expected).contains("953839");
    assertThat(new Trial().run(columns, system).line("srv", "MSA-953839")).isEqualTo(expected);
    assertThat(new Trial().run(numbered, system).line("srv", "MSA-953839")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Computer,DisplayName0,Publisher0,Version0",
        "Name0,DisplayName0,Publisher0,Version0",
        "Netbios_Name0,ProductName0,Publisher0,ProductVersion0",
        "ResourceID,ARPDisplayName0,Publisher0,ProductVersion0",
        "Name0,ARPDisplayName0,Publisher0,ProductVersion0",
        "Computer Name,ARP Display Name,Publisher,Product Version",
        "System,DisplayName0,Publisher0,Version",
      })
  void theNamesOfViewsEndInAZeroAndAreNoSeries(String header) {
    Outcome outcome =
        new Trial()
            .run(
                header
                    + """

                    srv,Windows Server Update Services,Microsoft,3.0.6000.374
                    srv,Example Tool,Example,1.0
                    pc,Microsoft Office Professional Edition 2003,Microsoft,11.0.8173.0
                    """);

    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().hosts()).isEqualTo(2);
    assertThat(outcome.summary().rows()).isEqualTo(3);
    assertThat(outcome.line("srv", ADVISORY))
        .contains("\"status\":\"known_affected\"")
        .contains("3.0.6000.374");
  }

  @Test
  void aHeaderMayBeVeryLong() {
    StringBuilder header = new StringBuilder("Computer");
    StringBuilder row = new StringBuilder("srv");
    for (int i = 0; i < 3000; i++) {
      header.append(",DisplayName").append(i).append(",DisplayVersion").append(i);
      row.append(i == 2999 ? ",Windows Server Update Services,3.0.6000.374" : ",Tool " + i + ",1");
    }

    Outcome outcome = new Trial().run(header + "\n" + row + "\npc,Microsoft Office 2003\n");

    assertThat(outcome.reasons())
        .containsExactly("3: the row has 2 columns where the header has 6001");
    assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
  }
}
