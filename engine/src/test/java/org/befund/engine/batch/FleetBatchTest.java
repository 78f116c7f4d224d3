package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The advisory on update servers and clients with Office 2003 tells hosts apart that matter. */
class FleetBatchTest {
  private static final String ADVISORY = "MSA-954960";

  @Test
  void aServerIsAffectedForWhatAnotherHostOfItsEnvironmentHas() {
    StringBuilder export = new StringBuilder("Computer,Site,Program,Version\n");
    export.append("srv-1,here,Windows Server Update Services,3.0.6000.374\n");
    export.append("srv-2,there,Windows Server Update Services,3.0.6000.374\n");
    for (int i = 0; i < 5000; i++) {
      export.append("pc-").append(i).append(",here,Example Tool ").append(i).append(",1.0\n");
    }
    export.append("pc-4711,here,Microsoft Office Professional Edition 2003,11.0.8173.0\n");

    Outcome outcome = new Trial().groupBy("site").run(export.toString());

    assertThat(outcome.line("srv-1", ADVISORY)).contains("\"status\":\"known_affected\"");
    assertThat(outcome.line("srv-2", ADVISORY)).contains("\"status\":\"under_investigation\"");
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.summary().rows()).isEqualTo(5003);
    assertThat(outcome.summary().hosts()).isEqualTo(5002);
    assertThat(outcome.summary().environments()).isEqualTo(2);
  }

  @Test
  void whatAnExportDoesNotSayIsUnknown() {
    String export =
        """
        Host;Software;Version
        wsus;Windows Server Update Services 3.0 SP1;3.1.6001.65
        pc;Microsoft Office 2003;
        """;

    String line = new Trial().run(export).line("wsus", ADVISORY);

    assertThat(line)
        .contains("\"status\":\"under_investigation\"")
        .contains("Microsoft.UpdateServices.WebServices.Client.dll");
  }

  @Test
  void aListIsCompleteOnlyWhereThatIsStated() {
    String export = "Host,Software,Version\nwsus,Windows Server Update Services,3.0.6000.374\n";

    assertThat(new Trial().run(export).line("wsus", ADVISORY))
        .contains("\"status\":\"under_investigation\"");
    assertThat(new Trial().complete("hosts", "products").run(export).line("wsus", ADVISORY))
        .contains("\"status\":\"known_not_affected\"");
  }

  @Test
  void whatCouldNotBeReadLeavesNoListComplete() {
    String export =
        """
        Host,Software,Version
        wsus,Windows Server Update Services,3.0.6000.374
        pc,Example Tool,1.0
        pc,Microsoft Off\
        """;

    Outcome outcome = new Trial().complete("hosts", "products").run(export);

    assertThat(outcome.reasons())
        .containsExactly("4: the row has 2 columns where the header has 3");
    assertThat(outcome.line("wsus", ADVISORY)).contains("\"status\":\"under_investigation\"");
  }

  @Test
  void aHostIsTheSameInWhateverSpelling() {
    String one = "Host,Software,Version\nWSUS,Windows Server Update Services,3.0.6000.374\n";
    String other = "Host,Software,Version\nwsus,Example Tool,1\nPC,Microsoft Office 2003,\n";

    Outcome outcome = new Trial().run(one, other);

    assertThat(outcome.summary().hosts()).isEqualTo(2);
    assertThat(outcome.line("WSUS", ADVISORY)).contains("\"status\":\"known_affected\"");
  }

  @Test
  void anExportWithoutTheGroupSpeaksOfTheHostThatIsKnown() {
    String systems = "Host,Site,OS\nwsus,here,Windows Server 2003\npc,here,Windows XP\n";
    String programs =
        "Host,Software,Version\nwsus,WSUS,3.0.6000.374\npc,Microsoft Office 2003,11.0\n";

    Outcome outcome = new Trial().groupBy("site").run(systems, programs);

    assertThat(outcome.summary().environments()).isEqualTo(1);
    assertThat(outcome.verdicts()).contains("here wsus " + ADVISORY + " known_affected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wsus,Windows Server Update Services,3.0.6000.374,too much\n",
        "wsus\n",
        ",Windows Server Update Services,3.0.6000.374\n",
        "wsus,\"Windows Server Update Services,3.0.6000.374\n",
        "wsus,Windows Server\0 Update Services,3.0\n",
      })
  void badRowsAreToldAndTheRestIsRead(String row) {
    String head = "Host,Software,Version\n";
    String good = "srv,WSUS,3.0.6000.374\n";

    Outcome outcome = new Trial().run(head + row + good);

    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rejects().get(0).row()).isEqualTo(2);
    assertThat(outcome.rejects().get(0).raw()).isEqualTo(row.stripTrailing());
    assertThat(outcome.summary().rejected()).isEqualTo(1);
    assertThat(outcome.lines()).anyMatch(line -> line.contains("\"host\":\"srv\""));
  }

  @Test
  void anUnreadableVersionIsUnknownAndTold() {
    String export = "Host,Software,Version\nwsus,Windows Server Update Services,3.x\n";

    Outcome outcome = new Trial().run(export);

    assertThat(outcome.reasons())
        .containsExactly(
            "2: found '3.x', expected a version such as 3.1.6001.66; taken as unknown");
    assertThat(outcome.line("wsus", ADVISORY)).contains("\"status\":\"under_investigation\"");
  }

  @Test
  void severalOperatingSystemsOfAHostContradictEachOther() {
    String export = "Host,OS,Site\npc,Windows XP,a\npc,Windows Server 2003,a\n";

    Outcome outcome = new Trial().run(export);

    assertThat(outcome.rejects())
        .extracting(each -> each.host() + ": " + each.reason())
        .containsExactly(
            "pc: several operating systems are stated; any of them may be the right one");
  }

  @Test
  void anEnvironmentIsTheSameInWhateverSpelling() {
    Outcome outcome =
        new Trial()
            .groupBy("Site")
            .complete("hosts", "products")
            .run(
                """
                Site,Computer,Software,Version
                berlin,pc,Microsoft Office Professional Edition 2003,11.0.8173.0
                Berlin,wsus,Windows Server Update Services,3.0.6000.374
                """);

    assertThat(outcome.summary().environments()).isEqualTo(1);
    assertThat(outcome.line("wsus", "MSA-954960"))
        .contains("\"environment\":\"Berlin\"", "\"status\":\"known_affected\"");
  }
}
