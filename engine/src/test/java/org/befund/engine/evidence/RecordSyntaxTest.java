package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.befund.engine.evidence.TestLogs.client;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.read;
import static org.befund.engine.evidence.TestLogs.records;
import static org.befund.engine.evidence.TestLogs.serverFault;
import static org.befund.engine.evidence.TestLogs.siteFault;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.befund.kb.signature.LogFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSyntaxTest {
  private static LogRecord one(String line) {
    List<LogRecord> records = records(line);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static void assertOneMatch(List<String> lines) {
    Evidence evidence = read(lines);
    assertThat(evidence.problems()).isEmpty();
    assertThat(evidence.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MATCH);
  }

  private static List<String> each(List<String> lines, UnaryOperator<String> change) {
    List<String> changed = new ArrayList<>(lines);
    changed.replaceAll(change);
    return changed;
  }

  @Test
  void splitsAClientLineOnItsFirstFiveSeparatorsOnly() {
    LogRecord record = one(client("08:15:30:120", "2F8", "Report", "REPORT EVENT: {x}\t1\t\t181"));
    assertThat(record)
        .isEqualTo(
            new LogRecord(
                LogFormat.WINDOWS_UPDATE,
                1,
                0,
                new LogTime(LocalDateTime.parse("2008-07-03T08:15:30.120"), null),
                "912/2f8",
                "",
                "Report",
                "REPORT EVENT: {x}\t1\t\t181",
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2008-07-03 08:15:30:120 912 2f8 PT a message",
        "2008-07-03    08:15:30,120  912   2f8    PT     a message",
        "2008-07-03\t08:15:30.120\t 912\t2f8\tPT\ta message",
        "12: 2008-07-03 08:15:30:120 912 2f8 PT a message",
        "12\t2008-07-03\t08:15:30:120\t 912\t2f8\tPT\ta message",
        "12:2008-07-03 08:15:30:120 912 2f8 PT a message",
        "> 2008-07-03 08:15:30:120 912 2f8 PT a message",
        "?2008-07-03 08:15:30:120 912 2f8 PT a message",
      })
  void readsPastedClientLines(String line) {
    LogRecord record = one(line);
    assertThat(record.message().strip()).isEqualTo("a message");
    assertThat(record.time().local()).isEqualTo("2008-07-03T08:15:30.120");
    assertThat(record.thread()).isEqualTo("912/2f8");
  }

  @Test
  void passesOverBannersAndOtherTextInFront() {
    assertThat(
            records(
                "#### log begins ####\n\nDate Time PID\n" + client("08:15:30:120", "1", "AU", "x")))
        .extracting(LogRecord::line)
        .containsExactly(4L);
  }

  @Test
  void anImpossibleDateIsNoRecord() {
    String line = client("08:15:30:120", "1", "AU", "x");
    assertThat(records(line + "\n" + line.replace("2008-07-03", "2008-13-45"))).hasSize(1);
    assertThat(records(line + "\n" + line.replace("08:15", "28:15"))).hasSize(1);
  }

  @Test
  void theZoneHoldsFromTheLineThatStatesItToTheNext() {
    String begin = "===========  Logging initialized (build: 7.0.6000.381, tz: %s)  ===========";
    String x = client("08:15:30:120", "1", "AU", "x");
    assertThat(
            records(
                String.join(
                    "\n",
                    x,
                    client("08:15:30:120", "1", "Misc", begin.formatted("-0700")),
                    x,
                    client("08:15:30:120", "1", "Misc", begin.formatted("+0530")),
                    client("08:15:30:120", "1", "Misc", "Logging initialized (tz: +9900)"),
                    x)))
        .extracting(record -> record.time().offset())
        .containsExactly(
            null,
            ZoneOffset.ofHours(-7),
            ZoneOffset.ofHours(-7),
            ZoneOffset.ofHoursMinutes(5, 30),
            ZoneOffset.ofHoursMinutes(5, 30),
            ZoneOffset.ofHoursMinutes(5, 30));
  }

  @Test
  void readsServerLinesWithEverySeparator() {
    for (String line :
        List.of(
            "2014-01-16 18:53:54.231 UTC\tChange\tw3wp.58\tData.Start\ta text",
            "2014-01-16 18:53:54,231 UTC  Change         w3wp.58  Data.Start    a text",
            "2014-01-16 18:53:54.231 UTC Change w3wp.58 Data.Start a text")) {
      LogRecord record = one(line);
      assertThat(record.time().instant()).contains(Instant.parse("2014-01-16T18:53:54.231Z"));
      assertThat(record.level()).isEqualTo("Change");
      assertThat(record.thread()).isEqualTo("w3wp.58");
      assertThat(record.origin()).isEqualTo("Data.Start");
      assertThat(record.message().strip()).isEqualTo("a text");
    }
  }

  @Test
  void linesWithoutPrefixBelongToTheRecordBefore() {
    List<LogRecord> records = records(TestLogs.text(serverFault()));
    assertThat(records).hasSize(2);
    assertThat(records.get(0).continuations())
        .extracting(LogRecord.Continuation::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void addsTheBiasOfASiteServerToItsLocalTime() {
    String line = "Starting Sync $$<A_COMPONENT><02-08-2020 02:13:11.659%s><thread=5976 (0x1758)>";
    LogRecord record = one(line.formatted("+480"));
    assertThat(record.time().instant()).contains(Instant.parse("2020-02-08T10:13:11.659Z"));
    assertThat(record.thread()).isEqualTo("5976");
    assertThat(record.origin()).isEqualTo("A_COMPONENT");
    assertThat(record.message()).isEqualTo("Starting Sync");
    assertThat(one(line.formatted("-330")).time().instant())
        .contains(Instant.parse("2020-02-07T20:43:11.659Z"));
    assertThat(one(line.formatted("")).time().offset()).isNull();
    assertThat(one(line.formatted("+9999")).time().offset()).isNull();
  }

  @Test
  void readsTheFormOfClientLogsWithRecordsOfManyLines() {
    List<LogRecord> records =
        records(
            "<![LOG[lost beginning\n"
                + "<![LOG[Event:\n  ActionType = 23;]LOG]!><time=\"10:22:50.8422964\""
                + " date=\"1-2-2015\" component=\"SCClient\" context=\"\" type=\"3\""
                + " thread=\"16\" file=\"\">\n"
                + "<![LOG[Done.]LOG]!><time=\"19:33:19.766-330\" date=\"11-28-2014\""
                + " component=\"AppEnforce\" context=\"\" type=\"1\" thread=\"8744\""
                + " file=\"appprovider.cpp:1702\">\n");
    assertThat(records)
        .containsExactly(
            new LogRecord(
                LogFormat.CONFIG_MANAGER,
                2,
                22,
                new LogTime(LocalDateTime.parse("2015-01-02T10:22:50.842"), null),
                "16",
                "Error",
                "SCClient",
                "Event:\n  ActionType = 23;",
                List.of()),
            new LogRecord(
                LogFormat.CONFIG_MANAGER,
                4,
                records.get(1).offset(),
                new LogTime(
                    LocalDateTime.parse("2014-11-28T19:33:19.766"),
                    ZoneOffset.ofHoursMinutes(5, 30)),
                "8744",
                "Info",
                "AppEnforce",
                "Done.",
                List.of()));
  }

  @Test
  void findsSiteFaultsInTheFormOfClientLogs() {
    assertOneMatch(each(siteFault(), TestLogs::traced));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016/08/12 10:10:10.1234567 912  2f8   PT              text",
        "2016-08-12 10:10:10.1234567 912  2f8   PT              text",
        "2016.08.12 10:10:10.1234567 912  2f8   PT              text"
      })
  void readsTheTextOfWindows10(String line) {
    LogRecord record = one(line);
    assertThat(record.format()).isEqualTo(LogFormat.WINDOWS_UPDATE);
    assertThat(record.time().local()).isEqualTo("2016-08-12T10:10:10.123");
    assertThat(record.thread()).isEqualTo("912/2f8");
    assertThat(record.origin()).isEqualTo("PT");
    assertThat(record.message().strip()).isEqualTo("text");
  }

  @Test
  void aTildeIsALineBreakUnlessInAShortFileName() {
    assertThat(one(TestLogs.site("?First~second C:\\PROGRA~1\\x~", 1)).message())
        .isEqualTo("?First\nsecond C:\\PROGRA~1\\x");
  }

  @Test
  void linesWithoutColumnsBelongToTheSiteServersNextRecord() {
    List<LogRecord> records =
        records("one\ntwo\n" + TestLogs.site("three", 1) + "\n" + TestLogs.site("four", 2));
    assertThat(records).extracting(LogRecord::message).containsExactly("one\ntwo\nthree", "four");
    assertThat(records).extracting(LogRecord::line).containsExactly(1L, 4L);
  }

  @Test
  void findsFaultsInPastedLogs() {
    assertOneMatch(each(clientFault("2f8"), line -> "> " + line.replaceAll("\\s+", " ")));
    assertOneMatch(each(serverFault(), line -> line.replaceAll("\\s+", " ").strip()));
    assertOneMatch(each(serverFault(), line -> line.replace("\t", "       ")));
  }

  @Test
  void findsFaultsWhoseLinesAreWrapped() {
    assertOneMatch(
        each(clientFault("2f8"), line -> line.replace(" soap error code", "\r\n soap error code")));
    assertOneMatch(each(serverFault(), line -> line.replace(" Key being", "\r\n Key being")));
    assertOneMatch(
        each(
            siteFault(),
            line ->
                line.replace("Inventory Tool", "Inventory \r\n  Tool")
                    .replace("from Create", "from\n Create")));
  }

  @Test
  void readsLogsThatWerePastedTogether() {
    List<String> all = new ArrayList<>(clientFault("2f8"));
    all.add("and the server says:");
    all.addAll(serverFault());
    all.addAll(siteFault());
    all.addAll(clientFault("2f8"));
    Evidence evidence = read(all);
    assertThat(evidence.findings())
        .extracting(Finding::signature)
        .containsExactly(
            "sync-fault-client",
            "sync-fault-server",
            "legacy-sync-site-server",
            "sync-fault-client");
    assertThat(evidence.formatsRead().get("pc-1")).isEqualTo(Set.of(LogFormat.values()));
  }
}
