package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.befund.engine.evidence.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs in folders and archives, of people who meant well. */
class ArchivedLogsTest extends PackedLogs {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "gz", "xz", "bz2", "zst", "zip", "tar", "tar gz", "zip zip", "gz zip", "tar xz"
      })
  void readsWhatIsPacked(String how) throws IOException {
    byte[] bytes = LOG;
    for (String step : how.split(" ")) {
      bytes = packed(bytes, step);
    }
    file("packed", bytes);
    List<LogEvidence> logs = scan("packed", Limits.USUAL);
    assertThat(problems(logs)).isEmpty();
    assertThat(findings(logs)).extracting(Finding::line).containsExactly(1L);

    List<LogEvidence> streamed = new ArrayList<>();
    new EvidenceReader(TestSignatures.ALL)
        .read(TestLogs.file(null), new ByteArrayInputStream(bytes), streamed::add);
    assertThat(findings(streamed)).hasSize(1);
  }

  @Test
  void readsArchivesThatHaveToBePutAsideOnDisk() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("noise.bin", noise);
    entries.put("pc/a.log", LOG);
    file("t.tar.gz", packed(tar(entries), "gz"));
    List<LogEvidence> logs = scan("t.tar.gz", SMALL);
    assertThat(findings(logs))
        .extracting(Finding::host, Finding::file)
        .containsExactly(tuple("pc", "t.tar.gz!/pc/a.log"));
    assertThat(logs.stream().flatMap(log -> log.passedOver().stream()))
        .containsExactly("t.tar.gz!/noise.bin");
  }

  @Test
  void tellsTheHostByTheFolders() throws IOException {
    file("ticket/pc-1/Windows/WindowsUpdate.log", LOG);
    file("ticket/logs/pc-2/WindowsUpdate.log", LOG);
    file("ticket/pc-3.zip", zip(Map.of("Windows/WindowsUpdate.log", LOG)));
    file("ticket/readme.txt", "no log".getBytes(UTF_8));
    List<LogEvidence> logs = scan("ticket", Limits.USUAL);
    assertThat(problems(logs)).isEmpty();
    assertThat(findings(logs))
        .extracting(Finding::host)
        .containsExactlyInAnyOrder("pc-1", "pc-2", "pc-3");
    assertThat(scan("ticket/**/*.log", Limits.USUAL))
        .flatExtracting(LogEvidence::findings)
        .extracting(Finding::file)
        .containsExactlyInAnyOrder(
            "ticket/pc-1/Windows/WindowsUpdate.log", "ticket/logs/pc-2/WindowsUpdate.log");
  }

  @ParameterizedTest
  @CsvSource({
    "x.log.2, x.log.1.gz, x.log",
    "x.2.log, x.1.log, x.log",
    "x-20080701.log, x-20080712.log, x.log",
    "x.log.1, x.log.old, x.log",
    "x.lo_, x.lo_, x.log"
  })
  void readsRotatedLogsAsOne(String oldest, String older, String current) throws IOException {
    List<String> fault = clientFault("2f8");
    file("pc/" + current, text(fault.subList(6, 9)).getBytes(UTF_8));
    if (oldest.equals(older)) {
      file("pc/" + older, text(fault.subList(0, 6)).getBytes(UTF_8));
    } else {
      file("pc/" + oldest, text(fault.subList(0, 2)).getBytes(UTF_8));
      byte[] middle = text(fault.subList(2, 6)).getBytes(UTF_8);
      file("pc/" + older, older.endsWith(".gz") ? packed(middle, "gz") : middle);
    }
    List<LogEvidence> logs = scan("pc", Limits.USUAL);
    assertThat(findings(logs))
        .extracting(
            Finding::kind, Finding::file, Finding::line, Finding::lastFile, Finding::lastLine)
        .containsExactly(tuple(Finding.Kind.MATCH, "pc/" + oldest, 1L, "pc/" + current, 3L));
  }

  @Test
  void readsAllMembersOfAGzipAndPassesOverWhatFollows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String thread : List.of("1", "2", "3")) {
      out.write(packed(text(clientFault(thread)).getBytes(UTF_8), "gz"));
    }
    out.write(new byte[512]);
    file("a.log.gz", out.toByteArray());
    assertThat(findings(scan("a.log.gz", Limits.USUAL))).hasSize(3);
    List<LogEvidence> streamed = new ArrayList<>();
    InputStream slow =
        new ByteArrayInputStream(out.toByteArray()) {
          @Override
          public int available() {
            return 0; // as pipes say
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, 7));
          }
        };
    new EvidenceReader(TestSignatures.ALL).read(TestLogs.file(null), slow, streamed::add);
    assertThat(findings(streamed)).hasSize(3);
  }
}
