package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.befund.engine.evidence.LogProblem.Kind;
import org.befund.engine.evidence.source.SourcePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that change while they are read, and lines that no program writes. */
class HostileLogsTest {
  private static final byte[] LOG = text(clientFault("2f8")).getBytes(UTF_8);
  private static final long TWO_GIB = 2L << 30;

  @TempDir Path folder;

  /** A line as long as that, made while it is read. */
  private static final class LongLine extends InputStream {
    private final byte of;
    private long left = TWO_GIB;

    LongLine(char of) {
      this.of = (byte) of;
    }

    @Override
    public int read() {
      return left-- > 0 ? of & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(length, left);
      Arrays.fill(bytes, from, from + read, of);
      left -= read;
      return read;
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'x', '\0'})
  void readsOnBehindALineOfTwoGigabytes(char of) {
    List<InputStream> parts =
        List.of(
            new ByteArrayInputStream(LOG),
            new LongLine(of),
            new ByteArrayInputStream("\n".getBytes(UTF_8)),
            new ByteArrayInputStream(LOG));
    InputStream in = new SequenceInputStream(Collections.enumeration(parts));
    Evidence evidence = new EvidenceReader(TestSignatures.ALL).read(TestLogs.file(null), in);
    assertThat(evidence.findings())
        .extracting(Finding::line, Finding::offset)
        .containsExactly(tuple(1L, 0L), tuple(11L, LOG.length + TWO_GIB + 1));
    assertThat(evidence.problems())
        .extracting(LogProblem::kind, LogProblem::line)
        .contains(tuple(Kind.TOO_LONG, 10L));
  }

  private List<LogEvidence> scan(Path place, LogWitness witness) {
    List<LogEvidence> logs = new ArrayList<>();
    LogFile file = new LogFile("pc", new SourcePlace(place, null, "all"), null);
    new EvidenceReader(TestSignatures.ALL, witness).read(List.of(file), logs::add);
    return logs;
  }

  /** Appends to a file whenever something is read of it. */
  private static LogWitness appending(Path file, byte[] more) {
    return (host, name, in) ->
        new FilterInputStream(in) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            Files.write(file, more, StandardOpenOption.APPEND);
            return super.read(bytes, from, length);
          }
        };
  }

  @Test
  void aFileThatGrowsAsFastAsItIsReadEnds() throws IOException {
    for (Charset encoding : List.of(UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] log = text(clientFault("2f8")).getBytes(encoding);
      Path file = Files.write(folder.resolve("a.log"), log);
      List<LogEvidence> logs = scan(file, appending(file, log));
      assertThat(logs).hasSize(1);
      assertThat(logs.get(0).findings()).extracting(Finding::line).containsExactly(1L);
      assertThat(logs.get(0).problems()).isEmpty();
      assertThat(Files.size(file)).isGreaterThan(log.length);
    }
  }

  @Test
  void onlyWhatAFileHeldWhenItWasOpenedCounts() throws IOException {
    byte[] begun = Arrays.copyOf(LOG, LOG.length - 20); // the last line is half written
    Path file = Files.write(folder.resolve("a.log"), begun);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileBlocks blocks = new FileBlocks(channel, 512, TextEncoding.UTF_8, new LongAdder());
      Files.write(file, LOG, StandardOpenOption.APPEND);
      long length = 0;
      for (Blocks.Pending next = blocks.next(); next != null; next = blocks.next()) {
        LineBlock block = Objects.requireNonNull(next).call();
        length += block.end() - block.start();
      }
      assertThat(length).isEqualTo(begun.length);
    }
  }

  @Test
  void aFileThatVanishesIsToldAndTheRestIsRead() throws IOException {
    int many = 4 * Runtime.getRuntime().availableProcessors() + 20;
    for (int i = 0; i < many; i++) {
      Files.write(folder.resolve("a%04d.log".formatted(i)), LOG);
    }
    Path last = folder.resolve("a%04d.log".formatted(many - 1));
    List<LogEvidence> logs = new ArrayList<>();
    LogFile all = new LogFile("pc", new SourcePlace(folder, null, "all"), null);
    new EvidenceReader(TestSignatures.ALL)
        .read(
            List.of(all),
            log -> {
              logs.add(log);
              delete(last);
            });
    assertThat(logs.stream().flatMap(log -> log.findings().stream())).hasSize(many - 1);
    assertThat(logs.stream().flatMap(log -> log.problems().stream()))
        .extracting(LogProblem::kind, LogProblem::message)
        .containsExactly(tuple(Kind.MISSING, "there is no such file"));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
