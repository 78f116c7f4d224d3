package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.befund.engine.evidence.TestLogs.ID;
import static org.befund.engine.evidence.TestLogs.client;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.concat;
import static org.befund.engine.evidence.TestLogs.read;
import static org.befund.engine.evidence.TestLogs.replaced;
import static org.befund.engine.evidence.TestLogs.serverFault;
import static org.befund.engine.evidence.TestLogs.siteFault;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureMatcherTest {
  private static Finding only(Evidence evidence) {
    assertThat(evidence.problems()).isEmpty();
    assertThat(evidence.findings()).hasSize(1);
    return evidence.findings().get(0);
  }

  private static Finding match(List<String> lines) {
    Finding finding = only(read(lines));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.MATCH);
    return finding;
  }

  private static void assertNoMatch(List<String> lines) {
    assertThat(read(lines).findings()).noneMatch(f -> f.kind() == Finding.Kind.MATCH);
  }

  @Test
  void matchesTheClientFault() {
    assertThat(match(clientFault("2f8")))
        .isEqualTo(
            new Finding(
                "sync-fault-client",
                Finding.Kind.MATCH,
                "pc-1",
                "some.log",
                1,
                0,
                "some.log",
                9,
                new LogTime(LocalDateTime.parse("2008-07-03T08:15:33.407"), null),
                Map.of("id", ID),
                9,
                null,
                List.of()));
  }

  @Test
  void matchesTheServerFault() {
    Finding finding = match(serverFault());
    assertThat(finding.signature()).isEqualTo("sync-fault-server");
    assertThat(finding.captures()).isEqualTo(Map.of("key", "4711", "id", ID));
    assertThat(finding.time().instant()).contains(Instant.parse("2008-07-03T06:15:34.010Z"));
    assertThat(finding.lastLine()).isEqualTo(9);
  }

  @Test
  void matchesTheServerFaultWithLinesRemovedAndTheKeyInDoubleQuotes() {
    List<String> lines = new ArrayList<>(serverFault());
    lines.add(8, "       <lines removed>");
    lines.set(0, lines.get(0).replace("added: '4711'", "added: \"4711\""));
    assertThat(match(lines).stepsMatched()).isEqualTo(9);
  }

  @Test
  void matchesLocalisedExceptionText() {
    List<String> lines = new ArrayList<>(serverFault());
    lines.set(
        0,
        lines
            .get(0)
            .replaceAll("Item .*", "")
            .concat(
                "Das Element wurde bereits hinzugefügt. Schlüssel im Wörterbuch: '4711'"
                    + "  Hinzuzufügender Schlüssel: '4711'"));
    lines.replaceAll(line -> line.replace("   at ", "   bei "));
    assertThat(match(lines).captures()).containsEntry("key", "4711");
  }

  @Test
  void twoDifferentKeysAreANearMiss() {
    List<String> lines =
        replaced(serverFault(), 0, serverFault().get(0).replace("added: '4711'", "added: '4712'"));
    Finding finding = only(read(lines));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.NEAR_MISS);
    assertThat(finding.line()).isEqualTo(9);
    assertThat(finding.stepsMatched()).isZero();
    assertThat(finding.missing())
        .isEqualTo("System.ArgumentException:<*>'<key:number>'<*><key:number>");
  }

  @Test
  void aFrameThatStandsOnceInsteadOfTwiceIsANearMiss() {
    List<String> lines = new ArrayList<>(serverFault());
    lines.remove(6);
    Finding finding = only(read(lines));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.NEAR_MISS);
    assertThat(finding.stepsMatched()).isEqualTo(6);
    assertThat(finding.missing())
        .isEqualTo("Microsoft.UpdateServices.Internal.ClientImplementation.SyncUpdates(");
  }

  @Test
  void matchesTheSiteServerFaultThoughAToolLogsOnItsOwnThread() {
    Finding finding = match(siteFault());
    assertThat(finding.captures()).isEqualTo(Map.of("update", "1300721"));
    assertThat(finding.time().instant()).contains(Instant.parse("2008-06-12T20:43:08.125Z"));
  }

  @Test
  void theCodeWithAnotherFaultIsANearMiss() {
    List<String> lines =
        concat(
            replaced(
                clientFault("2f8"), 5, client("08:15:33:407", "2f8", "PT", "ErrorCode:Other(3)")),
            List.of(
                client("08:15:33:500", "2f8", "PT", "WARNING: PTError: 0x8024400e"),
                client("08:15:34:000", "2f8", "Agent", "  * WARNING: Exit code = 0x8024400E")));
    Finding finding = only(read(lines));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.NEAR_MISS);
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.lastLine()).isEqualTo(11);
    assertThat(finding.stepsMatched()).isEqualTo(5);
    assertThat(finding.missing()).isEqualTo("ErrorCode:InternalServerError(5)");
  }

  @Test
  void theBareCodeIsANearMissWithoutAnyStep() {
    Finding finding = only(read(List.of(client("08:00:00:000", "1a", "AU", "hr = 8024400e"))));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.NEAR_MISS);
    assertThat(finding.stepsMatched()).isZero();
    assertThat(finding.missing()).isEqualTo("Synchronizing server updates");
  }

  @Test
  void anotherCodeIsNothing() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    lines.replaceAll(line -> line.replace("0x8024400E", "0x80244010"));
    assertThat(read(lines).findings()).isEmpty();
  }

  @Test
  void traceBesideAMatchIsNotTold() {
    List<String> lines =
        concat(
            clientFault("2f8"),
            List.of(client("09:00:00:000", "7c", "AU", "WARNING: failed, error = 0x8024400E")));
    Evidence evidence = read(lines);
    assertThat(only(evidence).kind()).isEqualTo(Finding.Kind.MATCH);
    assertThat(evidence.tallies())
        .containsExactly(new Tally("sync-fault-client", "pc-1", "some.log", 1, 0));
  }

  @Test
  void keepsThreadsApart() {
    List<String> lines = new ArrayList<>();
    List<String> one = clientFault("2f8");
    List<String> other = clientFault("a04");
    for (int i = 0; i < one.size(); i++) {
      lines.add(one.get(i));
      lines.add(client("08:15:31:000", "b18", "Report", "REPORT EVENT: {x}\t1\t2\t3"));
      lines.add(other.get(i));
    }
    Evidence evidence = read(lines);
    assertThat(evidence.findings()).extracting(Finding::line).containsExactly(1L, 3L);
  }

  @Test
  void stepsOfTwoThreadsDoNotAddUp() {
    List<String> lines = new ArrayList<>(clientFault("2f8").subList(0, 5));
    lines.addAll(clientFault("a04").subList(5, 9));
    assertNoMatch(lines);
  }

  @Test
  void anotherProcessIsAnotherThread() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    lines.set(6, lines.get(6).replace("\t 912\t", "\t 913\t"));
    assertNoMatch(lines);
  }

  @Test
  void stepsInAnotherOrderAreNoMatch() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    Collections.swap(lines, 4, 6);
    assertNoMatch(lines);
  }

  @Test
  void stepsTooFarApartAreNoMatch() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    lines.replaceAll(line -> line.replace("08:15:33:407", "11:15:33:407"));
    assertNoMatch(lines);
  }

  @Test
  void timesOutOfOrderAreNormal() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    lines.set(4, lines.get(4).replace("08:15:33:407", "08:15:33:100"));
    lines.add(5, client("08:14:00:000", "b18", "Misc", "late line"));
    assertThat(match(lines).lastLine()).isEqualTo(10);
  }

  @Test
  void beginsAnewWhereTheFirstStepShowsAnew() {
    List<String> fault = clientFault("2f8");
    assertThat(match(concat(fault.subList(0, 4), fault)).line()).isEqualTo(5);
    assertNoMatch(concat(concat(fault.subList(0, 4), fault.subList(0, 1)), fault.subList(4, 9)));
  }

  @Test
  void aRepeatedStepLosesNothing() {
    List<String> fault = clientFault("2f8");
    List<String> earlier = new ArrayList<>(fault.subList(0, 4));
    earlier.replaceAll(line -> line.replace("08:15:33:407", "08:15:20:000"));
    List<String> lines = concat(earlier, fault.subList(2, 9));
    assertThat(match(lines).line()).isEqualTo(1);
  }

  @Test
  void keepsTheLatestOfManyAndCountsAll() {
    List<String> lines = new ArrayList<>();
    int many = SignatureMatcher.MOST_MATCHES + 3;
    for (int i = 0; i < many; i++) {
      lines.addAll(serverFault());
    }
    Evidence evidence = read(lines);
    assertThat(evidence.findings()).hasSize(SignatureMatcher.MOST_MATCHES);
    assertThat(evidence.findings().get(0).line()).isEqualTo(3 * 9 + 1);
    assertThat(evidence.tallies())
        .containsExactly(new Tally("sync-fault-server", "pc-1", "some.log", many, 0));
  }

  @Test
  void keepsTheLatestNearMissesAndFollowsABoundedNumberOfThreads() {
    List<String> lines = new ArrayList<>();
    int many = SignatureProgress.MOST_THREADS + 50;
    for (int i = 0; i < many; i++) {
      lines.add(client("08:15:33:407", Integer.toHexString(i), "AU", "failed: 0x8024400E"));
    }
    Evidence evidence = read(lines);
    assertThat(evidence.findings()).hasSize(SignatureMatcher.MOST_NEAR_MISSES);
    assertThat(evidence.findings()).last().extracting(Finding::line).isEqualTo((long) many);
    assertThat(evidence.tallies())
        .containsExactly(new Tally("sync-fault-client", "pc-1", "some.log", 0, many));
  }
}
