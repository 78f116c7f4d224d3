package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.text;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.source.Limits;
import org.befund.engine.evidence.source.SourcePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs in folders and archives, of people who meant well and of others. */
class ArchivedLogsTest {
  private static final byte[] LOG = text(clientFault("2f8")).getBytes(UTF_8);

  /** So small that a test reaches them at once. */
  private static final Limits SMALL = new Limits(1 << 22, 50, 1 << 16, 4, 20, 1 << 20, 1 << 12);

  @TempDir Path folder;

  interface Packing {
    OutputStream on(OutputStream out) throws IOException;
  }

  static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.on(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] packed(byte[] bytes, String how) throws IOException {
    return switch (how) {
      case "gz" -> packed(bytes, GZIPOutputStream::new);
      case "xz" -> packed(bytes, XZCompressorOutputStream::new);
      case "bz2" -> packed(bytes, BZip2CompressorOutputStream::new);
      case "zst" -> packed(bytes, ZstdOutputStream::new);
      case "zip" -> zip(Map.of("a.log", bytes));
      case "tar" -> tar(Map.of("a.log", bytes));
      default -> bytes;
    };
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Path above = file.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    return Files.write(file, bytes);
  }

  private List<LogEvidence> scan(String place, Limits limits) {
    List<LogEvidence> logs = new ArrayList<>();
    new EvidenceReader(TestSignatures.ALL, limits)
        .read(List.of(new LogFile("", SourcePlace.of(folder, place), null)), logs::add);
    return logs;
  }

  private static List<Finding> findings(List<LogEvidence> logs) {
    return logs.stream().flatMap(log -> log.findings().stream()).toList();
  }

  private static List<LogProblem> problems(List<LogEvidence> logs) {
    return logs.stream().flatMap(log -> log.problems().stream()).toList();
  }

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
  void placesWhatStandsInARotatedFileThatBreaksOff() throws IOException {
    byte[] bomb = new byte[1 << 20];
    System.arraycopy(LOG, 0, bomb, 0, LOG.length);
    String line = TestLogs.client("08:00:00:000", "1", "AU", "x");
    file("pc/x.log.1", text(List.of(line)).getBytes(UTF_8));
    file("pc/x.log.gz", packed(bomb, "gz"));
    List<LogEvidence> logs = scan("pc", SMALL);
    assertThat(problems(logs)).extracting(LogProblem::file).contains("pc/x.log.gz");
    assertThat(findings(logs))
        .extracting(Finding::file, Finding::line)
        .containsExactly(tuple("pc/x.log.gz", 1L));
  }

  /** Two blocks at least, of which the first can be unpacked to its end. */
  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "bz2"})
  void readsWhatWasCutOffAsFarAsItGoes(String how) throws IOException {
    Random random = new Random(1);
    byte[] noise = new byte[240_000];
    random.nextBytes(noise);
    String text = Base64.getMimeEncoder().encodeToString(noise);
    String log =
        text.substring(0, 80_000) + "\r\n" + new String(LOG, UTF_8) + text.substring(80_000);
    byte[] bytes = log.getBytes(UTF_8);
    byte[] packed =
        how.equals("bz2")
            ? packed(bytes, out -> new BZip2CompressorOutputStream(out, 1))
            : packed(bytes, how);
    file("a.log." + how, Arrays.copyOf(packed, packed.length * 3 / 4));
    List<LogEvidence> logs = scan("a.log." + how, Limits.USUAL);
    assertThat(findings(logs)).hasSize(1);
    assertThat(problems(logs)).extracting(LogProblem::kind).contains(Kind.UNREADABLE);
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

  @Test
  void stopsWhatUnpacksWithoutEnd() throws IOException {
    byte[] bomb = new byte[1 << 20];
    System.arraycopy(LOG, 0, bomb, 0, LOG.length);
    file("all/bomb.gz", packed(bomb, "gz"));
    file("all/bomb.zip", zip(Map.of("a.log", bomb)));
    file("all/good.log", LOG);
    List<LogEvidence> logs = scan("all", SMALL);
    assertThat(problems(logs))
        .filteredOn(problem -> problem.kind() == Kind.UNREADABLE)
        .hasSize(2)
        .allMatch(problem -> problem.message().contains("more than 50 times its size"))
        .extracting(LogProblem::file)
        .containsExactly("all/bomb.gz", "all/bomb.zip!/a.log");
    assertThat(findings(logs)).hasSize(3); // what was read before counts
  }

  @Test
  void entersNothingWithoutEnd() throws IOException {
    byte[] ring = LOG;
    for (int i = 0; i < 12; i++) {
      ring = packed(ring, i % 2 == 0 ? "gz" : "zip");
    }
    file("all/ring.gz", ring);
    file("all/good.log", LOG);
    List<LogEvidence> logs = scan("all", SMALL);
    assertThat(problems(logs)).hasSize(1);
    assertThat(problems(logs).get(0).message()).startsWith("it is nested deeper than 4 times");
    assertThat(findings(logs)).hasSize(1);
  }

  @Test
  void passesOverEntriesThatClimbOut() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name : List.of("../a.log", "/a.log", "C:\\a.log", "x/../../a.log", "good.log")) {
      entries.put(name, LOG);
    }
    file("a.zip", zip(entries));
    List<LogEvidence> logs = scan("a.zip", Limits.USUAL);
    assertThat(problems(logs))
        .hasSize(4)
        .allMatch(problem -> problem.message().contains("leads out of the archive"));
    assertThat(findings(logs)).extracting(Finding::file).containsExactly("a.zip!/good.log");
  }

  @Test
  void boundsTheEntriesOfAnArchive() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      entries.put(i + ".log", LOG);
    }
    file("all/many.zip", zip(entries));
    file("all/many.tar", tar(entries));
    file("all/good.log", LOG);
    List<LogEvidence> logs = scan("all", SMALL);
    assertThat(problems(logs))
        .hasSize(2)
        .allMatch(problem -> problem.message().contains("more than 20 entries"));
    assertThat(findings(logs)).hasSize(1);
  }

  @Test
  void entersARingOfLinksOnce() throws IOException {
    file("all/pc/a.log", LOG);
    Files.createSymbolicLink(folder.resolve("all/pc/back"), folder.resolve("all"));
    Files.createSymbolicLink(folder.resolve("all/self"), folder.resolve("all/self"));
    Files.createSymbolicLink(folder.resolve("all/gone.log"), folder.resolve("nowhere"));
    List<LogEvidence> logs = scan("all", Limits.USUAL);
    assertThat(findings(logs)).hasSize(1);
    assertThat(problems(logs))
        .extracting(LogProblem::file)
        .containsExactlyInAnyOrder("all/pc/back", "all/self", "all/gone.log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "bz2", "zst", "zip", "tar"})
  void readsTheRestOfWhatIsDamaged(String how) throws IOException {
    byte[] whole = text(TestLogs.concat(clientFault("1"), clientFault("2"))).getBytes(UTF_8);
    byte[] bytes = packed(whole, how);
    file("all/good.log", LOG);
    Random random = new Random(954960);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length));
      for (int j = 0; j < random.nextInt(4); j++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      file("all/damaged." + how, damaged);
      assertThat(findings(scan("all", Limits.USUAL))).hasSizeGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void tellsOfFilesThatShrinkAndOfLongLines() throws IOException {
    byte[] lines = "one line of some length\n".repeat(50_000).getBytes(UTF_8);
    Path file = file("a.log", lines);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileBlocks blocks = new FileBlocks(channel, 1 << 16, TextEncoding.UTF_8, new LongAdder());
      Files.write(file, LOG);
      Blocks.Pending first = blocks.next();
      assertThat(first).isNotNull();
      assertThatIOException()
          .isThrownBy(() -> Objects.requireNonNull(first).call())
          .withMessage("the file became shorter while it was read");
    }
    file("long.log", ("x".repeat(1_000_000) + "\n" + new String(LOG, UTF_8)).getBytes(UTF_8));
    List<LogEvidence> logs = scan("long.log", Limits.USUAL);
    assertThat(problems(logs)).extracting(LogProblem::kind).containsExactly(Kind.TOO_LONG);
    assertThat(findings(logs))
        .extracting(Finding::line, Finding::offset)
        .containsExactly(tuple(2L, 1_000_001L));
  }
}
