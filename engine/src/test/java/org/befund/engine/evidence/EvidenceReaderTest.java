package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.client;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.read;
import static org.befund.engine.evidence.TestLogs.serverFault;
import static org.befund.engine.evidence.TestLogs.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.kb.signature.LogFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReaderTest {
  private static final String ZONE = "===  Logging initialized (build: 7.0.6000.381, tz: %s)  ===";
  private static final ZoneOffset CEST = ZoneOffset.ofHours(2);

  private static LogProblem problem(Evidence evidence) {
    assertThat(evidence.problems()).hasSize(1);
    return evidence.problems().get(0);
  }

  private static LogProblem expected(long line, Kind kind, String message) {
    return new LogProblem("pc-1", "some.log", line, kind, message);
  }

  @Test
  void readsTheLogsOfSeveralHosts(@TempDir Path folder) throws IOException {
    Path client = Files.writeString(folder.resolve("a.txt"), text(clientFault("2f8")));
    Path server = Files.writeString(folder.resolve("b.txt"), text(serverFault()));
    Evidence evidence =
        new EvidenceReader(TestSignatures.ALL)
            .read(
                List.of(
                    new LogFile("pc", client, "logs/a.txt", CEST),
                    new LogFile("srv", server, "logs/b.txt", null),
                    new LogFile("srv", folder.resolve("x/../b.txt"), "again", null)));
    assertThat(evidence.problems()).isEmpty();
    assertThat(evidence.findings())
        .extracting(Finding::host, Finding::file, finding -> finding.captures().get("id"))
        .containsExactly(
            tuple("pc", "logs/a.txt", TestLogs.ID), tuple("srv", "logs/b.txt", TestLogs.ID));
    assertThat(evidence.formatsRead())
        .isEqualTo(
            Map.of(
                "pc", Set.of(LogFormat.WINDOWS_UPDATE),
                "srv", Set.of(LogFormat.SOFTWARE_DISTRIBUTION)));
  }

  @Test
  void assumesTheGivenOffsetWhereTheLogStatesNone() {
    byte[] log = text(clientFault("2f8")).getBytes(UTF_8);
    assertThat(read(TestSignatures.ALL, log, CEST).findings().get(0).time().instant())
        .contains(Instant.parse("2008-07-03T06:15:33.407Z"));
  }

  @Test
  void theLogsOwnOffsetWinsForTheLinesAboveItToo() {
    String below = text(clientFault("2f8")) + client("9:00:00:000", "1", "Misc", "x");
    String zone = client("09:00:00:000", "1", "Misc", ZONE.formatted("-0700"));
    byte[] log = (below + "\n" + zone).getBytes(UTF_8);
    assertThat(read(TestSignatures.ALL, log, CEST).findings().get(0).time().instant())
        .contains(Instant.parse("2008-07-03T15:15:33.407Z"));
  }

  @Test
  void theClockOfAServerLogPastedBelowTellsNothingOfTheClients() {
    String log = text(clientFault("2f8")) + text(serverFault());
    assertThat(read(log).findings())
        .extracting(finding -> finding.time().offset())
        .containsExactly(null, ZoneOffset.UTC);
  }

  @Test
  void tellsWhatIsMissingOrNoFile(@TempDir Path folder) {
    Evidence evidence =
        new EvidenceReader(TestSignatures.ALL)
            .read(
                List.of(
                    new LogFile("pc", folder.resolve("none.log"), "none.log", null),
                    new LogFile("pc", SourcePlace.of(folder, "*.log"), null)));
    assertThat(evidence.problems())
        .containsExactly(
            new LogProblem("pc", "none.log", 0, Kind.MISSING, "there is no such file"),
            new LogProblem("pc", "*.log", 0, Kind.MISSING, "there is no file that it fits"));
    assertThat(evidence.formatsRead()).isEmpty();
  }

  @Test
  void anEmptyLogIsFine() {
    ReadLog empty = new ReadLog("pc-1", List.of("some.log"), Set.of(), 0, 0);
    assertThat(read("")).isEqualTo(new Evidence(List.of(), List.of(), List.of(), List.of(empty)));
    assertThat(read("\r\n \r\n").problems()).isEmpty();
  }

  @Test
  void tellsTheBeginningOfAFormatThatIsNotKnown() {
    assertThat(problem(read("\n\u001b[31m<![LOG[text]LOG]!>\nmore\n")))
        .isEqualTo(
            expected(
                2,
                Kind.UNKNOWN_FORMAT,
                "found no line in a log format that is known (windows-update,"
                    + " software-distribution, config-manager); the text begins:"
                    + " ?[31m<![LOG[text]LOG]!>"));
  }

  @Test
  void readsCompressedData() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text(clientFault("1")).getBytes(UTF_8));
    }
    Evidence evidence = read(TestSignatures.ALL, bytes.toByteArray(), null);
    assertThat(evidence.problems()).isEmpty();
    assertThat(evidence.findings()).extracting(Finding::line).containsExactly(1L);
  }

  @Test
  void passesOverNulBytes() {
    String log = text(clientFault("2f8"));
    String spoilt = log.replaceFirst("\r\n", "\r\n" + "\0".repeat(3000)) + "\0".repeat(5000);
    Evidence evidence = read(spoilt);
    assertThat(evidence.findings()).hasSize(1);
    assertThat(problem(evidence))
        .isEqualTo(
            expected(
                2,
                Kind.BINARY,
                "the line holds NUL bytes, which are no text; they were skipped, and so with 1"
                    + " more line"));
  }

  @Test
  void keepsTheBeginningOfAnEndlessRecord() {
    String frames = "   at Some.Frame(Object o)\r\n".repeat(10_000);
    String log =
        text(serverFault())
            .replace(
                "2008-07-03 06:15:34.010 UTC\tWarning",
                frames + "2008-07-03 06:15:34.010 UTC\tWarning");
    Evidence evidence = read(log);
    assertThat(evidence.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MATCH);
    assertThat(problem(evidence).kind()).isEqualTo(Kind.TOO_LONG);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aLineOfTwoGigabytesIsCutAndTheRestRead() {
    long length = (1L << 31) + 10;
    InputStream log =
        new SequenceInputStream(
            new Repeated('x', length),
            new ByteArrayInputStream(("\n" + text(clientFault("2f8"))).getBytes(UTF_8)));
    Evidence evidence = new EvidenceReader(TestSignatures.ALL).read(TestLogs.file(null), log);
    assertThat(problem(evidence))
        .isEqualTo(
            expected(
                1,
                Kind.TOO_LONG,
                "the line is 2147483659 bytes long; only its first 65536 were looked at"));
    assertThat(evidence.findings()).extracting(Finding::line).containsExactly(2L);
  }

  @Test
  void tellsWhereReadingBrokeOffAndKeepsWhatWasRead() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("device is gone");
          }
        };
    String log = text(clientFault("2f8")) + "x\n".repeat(30_000);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(log.getBytes(UTF_8)), broken);
    Evidence evidence = new EvidenceReader(TestSignatures.ALL).read(TestLogs.file(null), in);
    assertThat(evidence.findings()).hasSize(1);
    assertThat(problem(evidence).kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(problem(evidence).message()).endsWith(": device is gone");
  }

  @Test
  void noBytesWhateverMakeItFail() {
    Random random = new Random(954960);
    byte[] log = text(serverFault()).getBytes(UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = log.clone();
      for (int j = 0; j < 1 + i / 10; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(TestSignatures.ALL, bytes, null).findings()).hasSizeLessThan(2);
      random.nextBytes(bytes);
      assertThat(read(TestSignatures.ALL, bytes, null).findings()).isEmpty();
    }
  }

  /** One byte, very often. */
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(char value, long length) {
      this.value = (byte) value;
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(bytes, from, from + count, value);
      left -= count;
      return count;
    }
  }
}
