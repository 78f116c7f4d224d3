package org.befund.engine.evidence.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.befund.engine.evidence.EvidenceReader;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.LogFile;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.kb.signature.Shortfall.Kind;
import org.befund.kb.signature.Signature;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A failure with anything changed that its signature states is not that failure. */
class MutationTest {
  private static final LocalDateTime BEGIN = LocalDateTime.of(2008, 7, 3, 8, 15);

  @TestFactory
  Stream<DynamicTest> nothingMayBeOtherwise() {
    return MadeSignatures.all().stream()
        .map(signature -> DynamicTest.dynamicTest(signature.id(), () -> examine(signature)));
  }

  private static void examine(Signature signature) {
    EvidenceReader reader = new EvidenceReader(List.of(signature));
    List<LogStyle> styles = LogStyle.of(signature.format());
    Random random = new Random(954960);
    for (LogStyle style : styles) {
      assertThat(find(reader, style, signature, records -> records, random))
          .extracting(Finding::kind)
          .containsExactly(Finding.Kind.MATCH);
    }
    int number = 0;
    for (Mutation mutation : Mutation.of(signature)) {
      LogStyle style = styles.get(number++ % styles.size());
      List<Finding> found = find(reader, style, mutation.shown(), mutation.lines()::apply, random);
      String what = mutation.name() + " in step " + (mutation.step() + 1) + " as " + style;
      assertThat(found).as(what).allMatch(each -> each.kind() == Finding.Kind.NEAR_MISS);
      for (Finding nearMiss : found) {
        assertExplained(nearMiss, signature, mutation, what);
      }
    }
  }

  /** What differs is told, where anything is like the signature at all. */
  private static void assertExplained(
      Finding nearMiss, Signature signature, Mutation mutation, String what) {
    String template = signature.steps().get(mutation.step()).line().text();
    if (!nearMiss.shortfalls().isEmpty()) {
      assertThat(nearMiss.shortfalls())
          .as(what)
          .anyMatch(
              each ->
                  switch (mutation.name()) {
                    case "thread" -> each.kind() == Kind.THREAD || each.line().equals(template);
                    case "value" -> each.kind() == Kind.INEQUALITY;
                    case "order" -> each.kind() != Kind.CONSTANT;
                    default -> each.line().equals(template);
                  });
    }
  }

  private interface Change {
    List<MadeRecord> of(List<MadeRecord> records);
  }

  private static List<Finding> find(
      EvidenceReader reader, LogStyle style, Signature shown, Change change, Random random) {
    MadeIncident incident = MadeIncident.of(shown, random, BEGIN, 1);
    List<String> lines = new ArrayList<>();
    for (MadeRecord record : change.of(incident.records())) {
      lines.addAll(style.written(record, ZoneOffset.ofHours(-7)));
    }
    byte[] log = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    LogFile file = new LogFile("", new SourcePlace(Path.of(""), null, "a.log"), null);
    return reader.read(file, new ByteArrayInputStream(log)).findings();
  }
}
