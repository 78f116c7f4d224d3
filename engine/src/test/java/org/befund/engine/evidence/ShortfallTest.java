package org.befund.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.befund.engine.evidence.TestLogs.ID;
import static org.befund.engine.evidence.TestLogs.client;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.concat;
import static org.befund.engine.evidence.TestLogs.replaced;
import static org.befund.engine.evidence.TestLogs.serverFault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.befund.engine.evidence.source.SourcePlace;
import org.befund.kb.signature.Bounds;
import org.befund.kb.signature.LineTemplate;
import org.befund.kb.signature.Presence;
import org.befund.kb.signature.Shortfall;
import org.befund.kb.signature.Shortfall.Kind;
import org.befund.kb.signature.Signature;
import org.befund.kb.signature.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A near miss tells which constant of which line is another, or which bound was not held. */
class ShortfallTest {

  @TempDir Path folder;

  private static List<Shortfall> of(Evidence evidence) {
    List<Finding> findings = evidence.findings();
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Finding.Kind.NEAR_MISS));
    return findings.get(0).shortfalls();
  }

  private static List<Shortfall> of(List<String> lines) {
    return of(TestLogs.read(lines));
  }

  /** The one shortfall of a signature's step. */
  private static Shortfall one(
      Signature signature, Kind kind, int step, String expected, String found, long line) {
    String template = signature.steps().get(step - 1).line().text();
    return new Shortfall(kind, step, template, null, expected, found, "some.log", line);
  }

  private static List<String> changed(List<String> lines, int index, String from, String to) {
    assertThat(lines.get(index)).contains(from);
    return replaced(lines, index, lines.get(index).replace(from, to));
  }

  @Test
  void namesTheConstantThatIsAnotherAndWhere() {
    assertThat(of(changed(clientFault("2f8"), 5, "InternalServerError", "InvalidCookie")))
        .containsExactly(
            one(
                TestSignatures.CLIENT,
                Kind.CONSTANT,
                6,
                "InternalServerError",
                "InvalidCookie",
                6));
    assertThat(of(changed(clientFault("2f8"), 2, "client error = 7", "client error = 8")))
        .containsExactly(one(TestSignatures.CLIENT, Kind.CONSTANT, 3, "7", "8", 3));
    assertThat(of(changed(serverFault(), 3, "GetSyncInfo", "GetSyncData")))
        .containsExactly(
            one(TestSignatures.SERVER, Kind.CONSTANT, 4, "GetSyncInfo", "GetSyncData", 4));
  }

  @Test
  void namesTheColumnThatIsAnother() {
    assertThat(of(changed(clientFault("2f8"), 4, "\tPT\t", "\tAU\t")))
        .containsExactly(one(TestSignatures.CLIENT, Kind.ORIGIN, 5, "PT", "AU", 5));
    assertThat(of(changed(serverFault(), 8, "Warning", "Error")))
        .containsExactly(one(TestSignatures.SERVER, Kind.LEVEL, 9, "Warning", "Error", 9));
  }

  @Test
  void namesTheTwoValuesOfOneName() {
    List<Shortfall> found = of(changed(serverFault(), 0, "added: '4711'", "added: '4712'"));
    assertThat(found)
        .extracting(Shortfall::kind, Shortfall::capture, Shortfall::expected, Shortfall::found)
        .containsExactly(tuple(Kind.INEQUALITY, "key", "4711", "4712"));
  }

  @Test
  void namesThePlaceholderThatNothingFits() {
    assertThat(of(changed(clientFault("2f8"), 8, ID, "none")))
        .extracting(Shortfall::kind, Shortfall::expected, Shortfall::found, Shortfall::at)
        .containsExactly(tuple(Kind.PLACEHOLDER, "<id:guid>", "none", 9L));
  }

  @Test
  void namesTheTimeThatIsTooLong() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    for (int i = 5; i < 9; i++) {
      lines.set(i, lines.get(i).replace("08:15:33:407", "08:15:40:407"));
    }
    assertThat(of(lines))
        .containsExactly(one(TestSignatures.CLIENT, Kind.TOO_LATE, 6, "PT5S", "PT7S", 6));
  }

  @Test
  void namesTheThreadAndThePlace() {
    assertThat(of(changed(clientFault("2f8"), 6, "\t2f8\t", "\ta04\t")))
        .containsExactly(one(TestSignatures.CLIENT, Kind.THREAD, 7, "912/2f8", "912/a04", 7));
    List<String> swapped = new ArrayList<>(clientFault("2f8"));
    Collections.swap(swapped, 4, 5);
    assertThat(of(swapped)).extracting(Shortfall::kind).containsExactly(Kind.ORDER);
  }

  @Test
  void namesTheLineThatIsNotThere() {
    List<String> lines = new ArrayList<>(clientFault("2f8"));
    lines.remove(6);
    assertThat(of(lines))
        .containsExactly(new Shortfall(Kind.ABSENT, 7, "Message:(null)", null, "", "", null, 0));
  }

  @Test
  void saysNothingWhereNothingIsLikeTheSignature() {
    assertThat(of(List.of(client("08:00:00:000", "1a", "AU", "hr = 8024400e")))).isEmpty();
  }

  private static Signature signature(@Nullable Duration within, Step... steps) {
    return TestSignatures.of(within, List.of("download failed"), steps);
  }

  private static Step step(String line, Bounds bounds, Presence presence) {
    return new Step(LineTemplate.parse(line), null, null, false, bounds, presence);
  }

  private static List<Shortfall> find(Signature signature, String... messages) {
    List<String> lines = new ArrayList<>();
    for (String message : messages) {
      lines.add(client("08:00:%02d:000".formatted(lines.size()), "1", "DnldMgr", message));
    }
    byte[] log = TestLogs.text(lines).getBytes(StandardCharsets.UTF_8);
    return of(TestLogs.read(List.of(signature), log, null));
  }

  @Test
  void namesTheBoundThatWasNotHeld() {
    Step begins = step("download <n:number> begins", Bounds.NONE, Presence.REQUIRED);
    String failed = "download failed, <n:number>";
    Bounds soon = new Bounds(Duration.ofSeconds(5), null, null);
    Signature later = signature(null, begins, step(failed, soon, Presence.REQUIRED));
    assertThat(find(later, "download 7 begins", "download failed, 7"))
        .containsExactly(one(later, Kind.TOO_SOON, 2, "PT5S", "PT1S", 2));
    Bounds near = new Bounds(null, null, 2);
    Signature nearer = signature(null, begins, step(failed, near, Presence.REQUIRED));
    assertThat(find(nearer, "download 7 begins", "x", "y", "download failed, 7"))
        .containsExactly(one(nearer, Kind.TOO_FAR, 2, "2", "3", 4));
    Signature brief =
        signature(Duration.ofSeconds(2), begins, step(failed, Bounds.NONE, Presence.REQUIRED));
    assertThat(find(brief, "download 7 begins", "x", "y", "download failed, 7"))
        .containsExactly(one(brief, Kind.TOO_LONG, 2, "PT2S", "PT3S", 4));
  }

  @Test
  void namesTheLineThatMustNotShowAndTheOneThatShowsTooSeldom() {
    Step begins = step("download <n:number> begins", Bounds.NONE, Presence.REQUIRED);
    Step succeeded = step("download <n:number> succeeded", Bounds.NONE, Presence.FORBIDDEN);
    Step failed = step("download failed, <n:number>", Bounds.NONE, Presence.REQUIRED);
    Signature never = signature(null, begins, succeeded, failed);
    assertThat(
            find(
                never,
                "download 7 begins",
                "download 8 succeeded",
                "download 7 succeeded",
                "download failed, 7"))
        .containsExactly(one(never, Kind.FORBIDDEN, 2, "", "", 3));
    Signature thrice = signature(null, begins, failed, failed, failed);
    assertThat(find(thrice, "download 7 begins", "download failed, 7", "download failed, 7"))
        .extracting(Shortfall::kind, Shortfall::expected, Shortfall::found)
        .containsExactly(tuple(Kind.TOO_FEW, "3", "2"));
  }

  /** Lines that are passed over when the log is read, before and after the fault. */
  private static List<String> longLog(List<String> fault) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      lines.add(client("07:00:00:000", "7c", "Misc", "nothing of any interest, number " + i));
    }
    return concat(concat(lines, fault), lines);
  }

  @Test
  void looksAgainWhereLinesWerePassedOver() throws IOException {
    List<String> log = longLog(changed(clientFault("2f8"), 3, "0x000190", "0x000191"));
    Shortfall expected =
        one(TestSignatures.CLIENT, Kind.CONSTANT, 4, "0x000190", "0x000191", 20_004);
    assertThat(of(log)).containsExactly(expected);
    byte[] text = TestLogs.text(log).getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("plain.log"), text);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text);
    }
    Path gzipped = Files.write(folder.resolve("gzipped.log.gz"), packed.toByteArray());
    byte[] wideText = TestLogs.text(log).getBytes(StandardCharsets.UTF_16LE);
    Path wide = Files.write(folder.resolve("wide.log"), wideText);
    for (Path file : List.of(plain, gzipped, wide)) {
      assertThat(of(read(file)))
          .as("%s", file.getFileName())
          .containsExactly(expected.in(file.toString(), 20_004));
    }
  }

  /** Two lines of a fault, one of them changed, with as much in between as is read again. */
  @Test
  void looksAsFarBackInUtf16AsInUtf8() throws IOException {
    List<String> fault = changed(clientFault("2f8"), 3, "0x000190", "0x000191");
    List<String> log = new ArrayList<>(longLog(fault.subList(0, 1)).subList(0, 20_001));
    for (int i = 0; i < 3_000; i++) {
      log.add(client("08:15:33:407", "7c", "Misc", "nothing of any interest, number " + i));
    }
    log.addAll(fault.subList(1, fault.size()));
    String text = TestLogs.text(log);
    Path narrow = Files.writeString(folder.resolve("far.log"), text);
    Path wide =
        Files.write(folder.resolve("far-wide.log"), text.getBytes(StandardCharsets.UTF_16LE));
    List<Shortfall> expected = of(read(narrow));
    assertThat(expected).isNotEmpty();
    assertThat(of(read(wide)))
        .isEqualTo(
            expected.stream()
                .map(each -> each.at() == 0 ? each : each.in(wide.toString(), each.at()))
                .toList());
  }

  @Test
  void looksAgainOnBothSidesOfARotation() throws IOException {
    List<String> log = longLog(changed(clientFault("2f8"), 3, "0x000190", "0x000191"));
    for (int cut : List.of(20_002, 20_003, 20_004)) {
      Files.writeString(folder.resolve("w.log.1"), TestLogs.text(log.subList(0, cut)));
      Files.writeString(folder.resolve("w.log"), TestLogs.text(log.subList(cut, log.size())));
      Shortfall shortfall = of(read(folder)).get(0);
      assertThat(shortfall.expected()).isEqualTo("0x000190");
      boolean before = cut == 20_004;
      assertThat(shortfall.file()).endsWith(before ? "w.log.1" : "w.log");
      assertThat(shortfall.at()).isEqualTo(before ? 20_004 : 20_004 - cut);
    }
  }

  private static Evidence read(Path place) {
    LogFile log = new LogFile("pc-1", new SourcePlace(place, null, place.toString()), null);
    return new EvidenceReader(TestSignatures.ALL).read(List.of(log));
  }

  @Test
  void keepsTheEqualityOfCapturesOverLines() {
    Step begins = step("download <n:number> begins", Bounds.NONE, Presence.REQUIRED);
    Step failed = step("download failed, <n:number>", Bounds.NONE, Presence.REQUIRED);
    assertThat(find(signature(null, begins, failed), "download 7 begins", "download failed, 8"))
        .extracting(Shortfall::kind, Shortfall::capture, Shortfall::expected, Shortfall::found)
        .containsExactly(tuple(Kind.INEQUALITY, "n", "7", "8"));
  }
}
