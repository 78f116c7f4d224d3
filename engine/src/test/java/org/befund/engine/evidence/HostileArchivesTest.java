package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that nobody meant well, and files that are not whole. */
class HostileArchivesTest extends PackedLogs {

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
