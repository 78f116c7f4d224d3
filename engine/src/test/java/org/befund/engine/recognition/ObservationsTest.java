package org.befund.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.befund.rules.Truth;
import org.befund.rules.observation.Answer;
import org.befund.rules.observation.CompleteList;
import org.befund.rules.observation.HeldRole;
import org.befund.rules.observation.ObservedFile;
import org.befund.rules.observation.RegistryValue;
import org.befund.rules.observation.RemediationRecord;
import org.befund.rules.observation.ServedHost;
import org.befund.rules.observation.UpdateChannel;
import org.befund.rules.observation.UpdateRecord;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  @Test
  void observesFiles() {
    Observations seen =
        Given.host(
            """
            files:
              - {path: '%windir%\\a.dll', version: 3.1.6001.65, modified: 2008-07-01T08:00:00Z}
              - {path: 'C:\\b.dll', exists: false}
              - {path: 'C:\\c.dll'}
              - {path: 'C:\\d.dll', version: n/a, modified: 1.7.2008}
              - {path: 'C:\\e.dll', version: unknown, modified: unknown, exists: unknown}
              - {path: 'C:\\f.dll', version: 1.0, exists: false}
            """);
    assertThat(Given.of(seen, ObservedFile.class))
        .extracting(
            ObservedFile::key,
            ObservedFile::exists,
            f -> String.valueOf(f.version()),
            ObservedFile::stated,
            ObservedFile::modified,
            f -> f.source().at())
        .containsExactly(
            tuple(
                "%systemroot%\\a.dll",
                Truth.TRUE,
                "3.1.6001.65",
                "3.1.6001.65",
                Instant.parse("2008-07-01T08:00:00Z"),
                "env.yaml:5"),
            tuple("c:\\b.dll", Truth.FALSE, "null", "", null, "env.yaml:6"),
            tuple("c:\\c.dll", Truth.UNKNOWN, "null", "", null, "env.yaml:7"),
            tuple("c:\\d.dll", Truth.UNKNOWN, "null", "n/a", null, "env.yaml:8"),
            tuple("c:\\e.dll", Truth.UNKNOWN, "null", "", null, "env.yaml:9"),
            tuple("c:\\f.dll", Truth.UNKNOWN, "null", "1.0", null, "env.yaml:10"));
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:8:37: found 'n/a', expected a version such as 3.1.6001.66; taken as unknown",
            "env.yaml:8:52: found '1.7.2008', expected a time such as 2008-07-01T08:00:00Z;"
                + " taken as unknown",
            "env.yaml:10:9: the file is said not to exist, and yet to have a version or a time;"
                + " all of it is taken as unknown");
  }

  @Test
  void keepsEveryRecordOfAnUpdate() {
    Observations seen =
        Given.host(
            """
            updates:
              - {kb: "954960", state: failed, date: 2008-07-12}
              - {kb: KB954960, state: installed, date: '2008-08-03 10:00:00'}
              - {kb: 954960, state: unknown, date: 12.07.2008}
              - {kb: kb 954960, state: not_installed, date: unknown}
            """);
    assertThat(Given.of(seen, UpdateRecord.class))
        .extracting(UpdateRecord::kb, UpdateRecord::state, UpdateRecord::date)
        .containsExactly(
            tuple("954960", UpdateRecord.State.FAILED, LocalDate.of(2008, 7, 12)),
            tuple("954960", UpdateRecord.State.INSTALLED, LocalDate.of(2008, 8, 3)),
            tuple("954960", UpdateRecord.State.UNKNOWN, null),
            tuple("954960", UpdateRecord.State.NOT_INSTALLED, null));
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:7:44: found '12.07.2008', expected a date such as 2008-07-09;"
                + " taken as unknown");
  }

  @Test
  void observesWhatIsNamedByItsId() {
    Observations seen =
        Given.host(
            """
            roles: [Update-Server]
            updateChannels: [download-center, unknown]
            remediations:
              - {id: a, state: applied}
              - {id: b, state: not_applied}
              - {id: c, state: unknown}
            facts: {x: true, y: false, z: unknown}
            """);
    assertThat(Given.of(seen, HeldRole.class))
        .extracting(HeldRole::role)
        .containsExactly("update-server");
    assertThat(Given.of(seen, UpdateChannel.class))
        .extracting(UpdateChannel::channel)
        .containsExactly("download-center");
    assertThat(Given.of(seen, RemediationRecord.class))
        .extracting(RemediationRecord::remediation, RemediationRecord::applied)
        .containsExactly(
            tuple("a", Truth.TRUE), tuple("b", Truth.FALSE), tuple("c", Truth.UNKNOWN));
    assertThat(Given.of(seen, Answer.class))
        .extracting(Answer::question, Answer::answer, a -> a.source().at())
        .containsExactly(
            tuple("x", Truth.TRUE, "env.yaml:10"),
            tuple("y", Truth.FALSE, "env.yaml:10"),
            tuple("z", Truth.UNKNOWN, "env.yaml:10"));
  }

  @Test
  void observesRegistryValues() {
    Observations seen =
        Given.host(
            """
            registry:
              - {key: 'HKLM\\SOFTWARE\\A', value: InstallType, data: dword:00000002}
              - {key: 'HKLM\\SOFTWARE\\A', value: Gone, exists: false}
              - {key: 'HKLM\\SOFTWARE\\A', value: There, exists: true}
              - {key: 'HKLM\\SOFTWARE\\A', value: Asked, data: unknown}
              - {key: 'HKLM\\SOFTWARE\\A', value: Both, data: 1, exists: false}
            """);
    assertThat(Given.of(seen, RegistryValue.class))
        .extracting(RegistryValue::value, RegistryValue::data, RegistryValue::exists)
        .containsExactly(
            tuple("installtype", "2", Truth.TRUE),
            tuple("gone", null, Truth.FALSE),
            tuple("there", null, Truth.TRUE),
            tuple("asked", null, Truth.UNKNOWN),
            tuple("both", null, Truth.UNKNOWN));
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:9:9: the registry value is said not to exist, and yet to have data;"
                + " both are taken as unknown");
  }

  @Test
  void takesListsAsCompleteOnlyWhenSaid() {
    Observations seen =
        Given.environment(
            """
            complete: [hosts, updates]
            hosts:
              - name: h
                complete: [products, updates, roles]
                roles: [unknown]
              - name: other
            """);
    assertThat(Given.of(seen, CompleteList.class))
        .extracting(CompleteList::list, c -> c.source().at())
        .containsExactly(tuple("products", "env.yaml:4"), tuple("updates", "env.yaml:4"));
    assertThat(seen.of("other"))
        .extracting(o -> ((CompleteList) o).list(), o -> o.source().at())
        .containsExactly(tuple("updates", "env.yaml:1"));
    assertThat(seen.completeHosts("h"))
        .hasValueSatisfying(
            list -> {
              assertThat(list.host()).isEqualTo("h");
              assertThat(list.list()).isEqualTo("hosts");
              assertThat(list.source().at()).isEqualTo("env.yaml:1");
            });
  }

  @Test
  void somethingUnknownLeavesTheProductsOpen() {
    Observations seen = Given.host("complete: [products]\nproducts: [{name: unknown}]");
    assertThat(seen.of("h")).isEmpty();
    assertThat(Given.notes(seen))
        .containsExactly(
            "env.yaml:5:16: something is installed on h that nobody could name;"
                + " its list of products does not count as complete");
    assertThat(Given.host("products: []").completeHosts("h")).isEmpty();
  }

  @Test
  void anyHostMayServeUnlessSomebodySaysWhichDo() {
    Observations seen =
        Given.environment(
            """
            hosts:
              - name: wsus01
              - name: wsus02
                servedBy: []
              - {name: pc-1, servedBy: [WSUS01]}
              - {name: pc-2, servedBy: [wsus02, wsus01]}
              - {name: pc-3}
              - {name: pc-4, servedBy: [unknown]}
            """);
    assertThat(served(seen, "wsus01")).containsExactlyInAnyOrder("pc-1", "pc-2", "pc-3", "pc-4");
    assertThat(served(seen, "wsus02")).containsExactlyInAnyOrder("wsus01", "pc-2", "pc-3", "pc-4");
    assertThat(served(seen, "pc-3")).containsExactlyInAnyOrder("wsus01", "pc-4");
  }

  private static List<String> served(Observations seen, String server) {
    return seen.servedBy(server).stream().map(ServedHost::host).toList();
  }
}
