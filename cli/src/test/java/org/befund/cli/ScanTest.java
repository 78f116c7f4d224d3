package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
  private static final Path LOGS = Path.of("..", "examples", "contoso-hq", "logs");

  private final Trial trial = Trial.of(SampleResults.result());

  @TempDir private Path folder;

  private Path log(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent() == null ? folder : file.getParent());
    return Files.writeString(file, text);
  }

  private static String client() throws IOException {
    return Files.readString(LOGS.resolve("WindowsUpdate.log"));
  }

  @Test
  void readsTheRestOfWhatIsPartlyBadAndSaysSo() throws IOException {
    log("all/good.log", client());
    log("all/bad.log.gz", "\u001f\u008b\u0008 is no gzip");
    Files.write(folder.resolve("all/bad.zip"), new byte[] {'P', 'K', 3, 4, 0, 1, 2});
    Outcome outcome = trial.run("scan", folder.resolve("all").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE_IN_PART);
    assertThat(outcome.out()).contains("good.log:7: MSA-954960 client-sync-fault match");
    assertThat(outcome.err()).contains("bad.zip: ");
  }

  @Test
  void tellsWhereThereIsNothingToRead() {
    Outcome outcome = trial.run("scan", folder.resolve("nothing.log").toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.err()).contains("nothing.log: there is no such file");
  }

  @Test
  void writesNothingThatDrivesATerminal() throws IOException {
    String bad = "x\u001b[31m\u009b2J\u202e\u0007y";
    log(bad + "/a.log", client().replace("http://wsus01/", "http://" + bad + "/"));
    log(bad + "/b.log", client().replace("(null)", "(" + bad + ")"));
    log(bad + "/c.zip", "PK\u0003\u0004 no zip");
    log(bad + "/d.txt", "no log");
    for (String format : List.of("text", "jsonl")) {
      Outcome outcome = trial.run("scan", "--format", format, "--host", bad, folder.toString());
      assertThat(outcome.out() + outcome.err())
          .contains("client-sync-fault")
          .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e]");
    }
  }

  @Test
  void tellsInGermanWhatANearMissLacks() throws IOException {
    Path log = log("a.log", client().replace("0x000190", "0x0001f4"));
    assertThat(trial.run("scan", "--lang", "de", log.toString()).out())
        .contains("erwartet \"0x000190\", gefunden \"0x0001f4\"")
        .contains("Beinahe-Treffer: 1;");
  }

  @Test
  void showsLogsWithoutZoneLastByTheClockOfOthers() throws IOException {
    String fault = client().substring(client().indexOf('\n') + 1);
    log("a-client/WindowsUpdate.log", fault);
    log(
        "b-server/SoftwareDistribution.log",
        Files.readString(LOGS.resolve("SoftwareDistribution.log")));
    assertThat(trial.run("scan", folder.toString()).out().replaceAll("\\s+", " "))
        .containsSubsequence(
            "server-duplicate-key match",
            "client-sync-fault match",
            "2008-07-22 15:33:18.876 UTC (its zone by what b-server tells too) on a-client",
            "Incident",
            "and so shows UTC-07:00 (incidents: 1, spread PT0S)");
    assertThat(trial.run("scan", "--format", "jsonl", folder.toString()).out())
        .contains("\"time\":\"2008-07-22T15:33:18.876Z\",\"captures\":")
        .contains("\"timeBy\":\"b-server\"");
  }

  @Test
  void genericCodesAloneNeverMatch() throws IOException {
    log(
        "codes.log",
        """
        2016-10-19\t11:23:47:610\t1532\t1f40\tPT\t+++++++++++  PT: Synchronizing server updates  +++++++++++
        2016-10-19\t11:23:47:610\t1532\t1f40\tPT\t  + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus02.fabrikam.example/ClientWebService/client.asmx
        2016-10-19\t11:23:58:516\t1532\t1f40\tAgent\tWARNING: WU client failed Searching for update with error 0x8024400e
        2016-10-19 11:24:58:516 1532 1f40 AU WARNING: Search failed: 0X8024400E
        """);
    log(
        "Wsyncmgr.log",
        """
        Performing sync on retry schedule $$<SMS_WSUS_SYNC_MANAGER><02-08-2020 02:13:11.660+480><thread=5976 (0x1758)>
        Sync failed: error 0x80004005~ $$<SMS_WSUS_SYNC_MANAGER><02-08-2020 02:14:11.660+480><thread=5976 (0x1758)>
        <![LOG[Scan failed with error = 0x80004005.]LOG]!><time="19:33:19.766-330" date="11-28-2014" component="ScanAgent" context="" type="3" thread="8744" file="scan.cpp:17">
        """);
    assertThat(trial.run("scan", folder.toString()).out()).contains("Matches: 0, near misses: 4;");
  }
}
