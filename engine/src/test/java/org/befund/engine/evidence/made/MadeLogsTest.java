package org.befund.engine.evidence.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.befund.engine.evidence.Evidence;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.kb.signature.LogFormat;
import org.befund.kb.signature.Signature;

/**
 * Whatever the signatures of the advisories say that a log shows, is found in it: on several hosts,
 * in their zones, in any encoding and packing, interleaved, rotated, localised, pasted.
 */
class MadeLogsTest {
  private static final List<Signature> SIGNATURES = MadeSignatures.all();
  private static final EvidenceReader READER = new EvidenceReader(SIGNATURES);

  /** Something that was found, or is to be. */
  private record Found(String host, String signature, Instant time, Map<String, String> captures) {}

  @Property(tries = 150, seed = "954960", afterFailure = AfterFailureMode.RANDOM_SEED)
  void findsWhateverIsThere(@ForAll Random random) throws IOException {
    Path folder = Files.createTempDirectory("befund");
    try {
      List<Found> expected = new ArrayList<>();
      int hosts = 1 + random.nextInt(3);
      for (int i = 0; i < hosts; i++) {
        String host = "pc-" + i;
        LogFormat format = LogFormat.values()[random.nextInt(LogFormat.values().length)];
        MadeLog log = MadeLog.of(some(format, random), format, random);
        Wrapping wrapping = Wrapping.any(random);
        log.save(folder.resolve(host).resolve("Windows"), "Update.log", wrapping);
        for (MadeLog.Expected each : log.expected()) {
          expected.add(new Found(host, each.signature(), each.time(), each.captures()));
        }
      }
      SourcePlace place = new SourcePlace(folder, null, "logs");
      Evidence evidence = READER.read(List.of(new LogFile("", place, null)));
      assertThat(evidence.problems()).isEmpty();
      assertThat(evidence.findings().stream().map(MadeLogsTest::found))
          .containsExactlyInAnyOrderElementsOf(expected);
    } finally {
      delete(folder);
    }
  }

  private static List<Signature> some(LogFormat format, Random random) {
    List<Signature> own =
        new ArrayList<>(SIGNATURES.stream().filter(each -> each.format() == format).toList());
    Collections.shuffle(own, random);
    return own.subList(0, 1 + random.nextInt(own.size()));
  }

  private static Found found(Finding finding) {
    assertThat(finding.kind()).as("%s", finding).isEqualTo(Finding.Kind.MATCH);
    return new Found(
        finding.host(),
        finding.signature(),
        finding.time().instant().orElse(Instant.EPOCH),
        finding.captures());
  }

  /** Where each begins, in a log of one file. */
  @Property(tries = 100, seed = "954960", afterFailure = AfterFailureMode.RANDOM_SEED)
  void tellsTheLineWhereItBegins(@ForAll Random random) throws IOException {
    LogFormat format = LogFormat.values()[random.nextInt(LogFormat.values().length)];
    MadeLog log = MadeLog.of(some(format, random), format, random);
    Path file = Files.createTempFile("befund", ".log");
    try {
      Files.write(file, log.lines());
      Evidence evidence =
          READER.read(List.of(new LogFile("", new SourcePlace(file, null, "a.log"), null)));
      assertThat(evidence.findings().stream().map(Finding::line))
          .containsExactlyElementsOf(
              log.expected().stream().map(MadeLog.Expected::line).sorted().toList());
    } finally {
      Files.delete(file);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
