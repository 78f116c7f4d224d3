package org.befund.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.clock.ClockOffset;
import org.befund.engine.evidence.clock.Clocks;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.engine.result.ScanLines;
import org.befund.kb.advisory.Advisory;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
  private static final Path EXAMPLE = Path.of("../examples/contoso-hq/logs");

  @TempDir Path folder;

  private static List<Incident> incidents(Path place) throws Unreadable {
    Collection<Advisory> advisories = Snapshot.builtIn().advisories().values();
    Incidents incidents = new Incidents(advisories);
    LogFile logs = new LogFile("", SourcePlace.of(place, "hosts"), null);
    new Scanner(advisories).scan(List.of(logs), log -> log.sightings().forEach(incidents::add));
    return incidents.joined();
  }

  /** A client's log from which the statement of its zone was lost, and the server's. */
  private void copy(String client) throws IOException {
    Files.createDirectories(folder.resolve("hosts/pc-017"));
    Files.createDirectories(folder.resolve("hosts/wsus01"));
    Files.writeString(folder.resolve("hosts/pc-017/WindowsUpdate.log"), client);
    Files.copy(
        EXAMPLE.resolve("SoftwareDistribution.log"),
        folder.resolve("hosts/wsus01/SoftwareDistribution.log"));
  }

  @Test
  void solvesTheZoneOfALogByTheIncidentsThatAnotherTellsToo() throws IOException, Unreadable {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("WindowsUpdate.log"));
    copy(String.join("\n", lines.subList(1, lines.size())));
    assertThat(Incidents.clocks(incidents(folder)).offsets())
        .containsExactly(
            new ClockOffset(
                "pc-017",
                "wsus01",
                Duration.ofHours(-7).minusMillis(1035),
                ZoneOffset.ofHours(-7),
                false,
                1,
                Duration.ZERO));
  }

  @Test
  void showsTimesByTheSolvedClock() throws IOException, Unreadable {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("WindowsUpdate.log"));
    copy(String.join("\n", lines.subList(1, lines.size())));
    List<Incident> incidents = incidents(folder);
    Sighting sighting = client(incidents.get(0).by(Incidents.clocks(incidents)));
    assertThat(sighting.finding().time().instant())
        .contains(Instant.parse("2008-07-22T15:33:18.876Z"));
    assertThat(sighting.clock()).extracting(ClockOffset::reference).isEqualTo("wsus01");
  }

  private static Sighting client(Incident incident) {
    return incident.sightings().stream()
        .filter(each -> each.finding().host().equals("pc-017"))
        .findFirst()
        .orElseThrow();
  }

  /** As over a change from summer to winter time, which nobody told. */
  @Test
  void incidentsThatDoNotAgreeSolveNothing() throws IOException, Unreadable {
    String client = Files.readString(EXAMPLE.resolve("WindowsUpdate.log"));
    String fault = client.substring(client.indexOf('\n') + 1);
    String id = "5d0f3a41-7c2e-4b19-9a86-e1f7720c43bd";
    String other = "6e1f4b52-7c2e-4b19-9a86-e1f7720c43bd";
    copy(fault + fault.replace("2008-07-22\t08:", "2008-12-02\t07:").replace(id, other));
    String server = Files.readString(EXAMPLE.resolve("SoftwareDistribution.log"));
    Files.writeString(
        folder.resolve("hosts/wsus01/SoftwareDistribution.log"),
        server + server.replace("2008-07-22 15:", "2008-12-02 15:").replace(id, other));
    List<Incident> incidents = incidents(folder);
    Clocks clocks = Incidents.clocks(incidents);
    assertThat(clocks.offsets()).hasSize(1);
    ClockOffset clock = clocks.offsets().get(0);
    assertThat(clock.isAmbiguous()).isTrue();
    assertThat(clock.spread()).isEqualTo(Duration.ofHours(1));
    assertThat(ScanLines.of(clock)).contains("\"ambiguous\":true,\"pairs\":2");
    Sighting sighting = client(incidents.get(0).by(clocks));
    assertThat(sighting.lacksZone()).isTrue();
    assertThat(sighting.clock()).isEqualTo(clock);
  }

  @Test
  void tellsTheDriftOfAClockWhoseZoneIsKnown() throws IOException, Unreadable {
    copy(Files.readString(EXAMPLE.resolve("WindowsUpdate.log")));
    List<ClockOffset> clocks = Incidents.clocks(incidents(folder)).offsets();
    assertThat(clocks)
        .extracting(ClockOffset::ahead, ClockOffset::zone)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Duration.ofMillis(-1035), null));
    assertThat(ScanLines.of(clocks.get(0)))
        .isEqualTo(
            "{\"kind\":\"clock\",\"log\":\"pc-017\",\"reference\":\"wsus01\","
                + "\"ahead\":\"PT-1.035S\",\"pairs\":1,\"spread\":\"PT0S\"}\n");
  }

  @Test
  void jsonLinesHoldNothingThatDrivesATerminal() {
    List<String> lines = new ArrayList<>();
    ScannedLog log = new ScannedLog(null, List.of(), List.of(), List.of(), List.of("a\u001b[31mü"));
    lines.add(ScanLines.of(log));
    assertThat(lines)
        .containsExactly("{\"kind\":\"passed_over\",\"file\":\"a\\u001B[31m\\u00FC\"}\n");
  }
}
