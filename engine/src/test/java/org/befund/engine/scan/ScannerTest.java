package org.befund.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.befund.engine.evidence.LogFile;
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
    assertThat(Incidents.clocks(incidents(folder)))
        .containsExactly(
            new ClockOffset(
                "pc-017",
                "wsus01",
                Duration.ofHours(-7).minusMillis(1035),
                ZoneOffset.ofHours(-7),
                1,
                Duration.ZERO));
  }

  @Test
  void tellsTheDriftOfAClockWhoseZoneIsKnown() throws IOException, Unreadable {
    copy(Files.readString(EXAMPLE.resolve("WindowsUpdate.log")));
    List<ClockOffset> clocks = Incidents.clocks(incidents(folder));
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
