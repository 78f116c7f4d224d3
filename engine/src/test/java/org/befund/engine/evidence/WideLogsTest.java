package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.engine.evidence.SurveyedLines.Reach;
import org.befund.engine.evidence.SurveyedLinesTest.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log in UTF-16 shows what the same log in UTF-8 shows. */
class WideLogsTest {
  private static final String MARK = "\ufeff";

  /** As the search reads it, piece by piece. */
  private static Shown surveyed(byte[] log, Reach reach) {
    TextEncoding encoding = TextEncoding.of(log, log.length);
    return SurveyedLinesTest.read(
        log,
        in ->
            new SurveyedLines(
                in, encoding, SurveyedLinesTest.SEARCH, ForkJoinPool.commonPool(), reach));
  }

  private static Shown surveyedAsFile(byte[] log, Reach reach) throws IOException {
    TextEncoding encoding = TextEncoding.of(log, log.length);
    Path file = Files.write(Files.createTempFile("befund", ".log"), log);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)) {
      return SurveyedLinesTest.read(
          log,
          in ->
              new SurveyedLines(
                  WideBlocks.narrowed(
                      new FileBlocks(channel, reach.block(), encoding, new LongAdder()), encoding),
                  SurveyedLinesTest.SEARCH,
                  ForkJoinPool.commonPool(),
                  reach));
    }
  }

  private static Shown whole(byte[] log) {
    return SurveyedLinesTest.read(log, TextLines::new);
  }

  @Property(tries = 1000, seed = "954960", afterFailure = AfterFailureMode.RANDOM_SEED)
  void showsTheSameAtTheSamePlaces(
      @ForAll Random random,
      @ForAll @IntRange(min = 2000, max = 6000) int block,
      @ForAll @IntRange(max = 700) int near)
      throws IOException {
    String text = MARK + text(random);
    Charset charset = random.nextBoolean() ? UTF_16LE : UTF_16BE;
    byte[] narrow = text.getBytes(UTF_8);
    byte[] wide = text.getBytes(charset);
    Reach reach = new Reach(block, 0, near);
    Shown expected = whole(narrow);
    List<Finding> findings = expected.findings().stream().map(each -> moved(each, narrow)).toList();
    for (Shown shown : List.of(surveyed(wide, reach), surveyedAsFile(wide, reach))) {
      assertThat(shown.findings()).as("%s", text).isEqualTo(findings);
      assertThat(shown.tallies()).isEqualTo(expected.tallies());
    }
  }

  /** Lines of which some hold characters of every length. */
  private static String text(Random random) {
    return new String(SurveyedLinesTest.log(random), UTF_8)
        .replace("fine line", "fine line: € 連接 \ud83d\ude00");
  }

  /** Where a finding is that is there in UTF-8. */
  private static Finding moved(Finding finding, byte[] narrow) {
    String before = new String(narrow, 0, (int) finding.offset(), UTF_8);
    return new Finding(
        finding.signature(),
        finding.kind(),
        finding.host(),
        finding.file(),
        finding.line(),
        2L * before.length(),
        finding.lastFile(),
        finding.lastLine(),
        finding.time(),
        finding.captures(),
        finding.stepsMatched(),
        finding.missing(),
        finding.shortfalls());
  }

  @ParameterizedTest
  @ValueSource(ints = {32_768, 32_769, 100_000, 400_000})
  void readsOnBehindALongLine(int length) throws IOException {
    String fault = TestLogs.text(TestLogs.clientFault("2f8"));
    String line = "連".repeat(length);
    byte[] log = (MARK + fault + line + "\r\n" + fault).getBytes(UTF_16LE);
    Shown expected = whole(log);
    assertThat(expected.findings()).hasSize(2);
    assertThat(surveyed(log, Reach.USUAL)).isEqualTo(expected);
    assertThat(surveyedAsFile(log, Reach.USUAL)).isEqualTo(expected);
  }

  @Test
  void readsALogThatWasCutOffInTheMiddleOfACharacter() throws IOException {
    String fault = TestLogs.text(TestLogs.clientFault("2f8"));
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      byte[] log = (MARK + fault + fault).getBytes(charset);
      for (int length = log.length - 8; length < log.length; length++) {
        byte[] cut = Arrays.copyOf(log, length);
        Shown expected = whole(cut);
        assertThat(surveyed(cut, Reach.USUAL)).isEqualTo(expected);
        assertThat(surveyedAsFile(cut, Reach.USUAL)).isEqualTo(expected);
      }
    }
  }

  @Test
  void tellsHalfASurrogatePairAsACharacterThatIsNone() {
    String fault = TestLogs.text(TestLogs.clientFault("2f8"));
    for (String half : List.of("\ud83d", "\ude00", "\ud83dx", "\ude00\ud83d")) {
      byte[] log = (MARK + "free " + half + "\r\n" + fault).getBytes(UTF_16LE);
      for (int i = 0; i < half.length(); i++) { // which getBytes takes for a question mark
        char unit = half.charAt(i);
        log[2 * (6 + i)] = (byte) unit;
        log[2 * (6 + i) + 1] = (byte) (unit >> 8);
      }
      assertThat(surveyed(log, new Reach(4000, 0, 0)).findings()).isEqualTo(whole(log).findings());
    }
  }
}
