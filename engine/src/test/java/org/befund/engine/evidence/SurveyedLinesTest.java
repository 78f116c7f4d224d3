package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.befund.engine.evidence.SurveyedLines.Reach;
import org.befund.kb.signature.Signature;

/** A log of which only the lines that matter are read shows what it shows when read whole. */
class SurveyedLinesTest {
  private static final List<Signature> SIGNATURES = TestSignatures.ALL;
  static final LiteralSearch SEARCH = Anchors.of(SIGNATURES).orElseThrow();

  /** What one way of reading shows. */
  record Shown(List<Finding> findings, List<Tally> tallies, List<LogProblem> problems) {}

  interface Lines {
    LineSource of(ByteArrayInputStream in) throws IOException;
  }

  static Shown read(byte[] log, Lines lines) {
    LogFile file = TestLogs.file(null);
    List<LogProblem> problems = new ArrayList<>();
    SignatureMatcher matcher = new SignatureMatcher(file, SIGNATURES);
    LogReader reader = new LogReader(file, matcher, problems::add);
    reader.read("some.log", () -> lines.of(new ByteArrayInputStream(log)));
    reader.end();
    List<Finding> findings = matcher.findings(reader.firstZones(), file.utcOffset());
    return new Shown(findings, matcher.tallies(), problems);
  }

  @Property(tries = 1500, seed = "954960", afterFailure = AfterFailureMode.RANDOM_SEED)
  void showsTheSame(
      @ForAll Random random,
      @ForAll @IntRange(min = 2000, max = 6000) int block,
      @ForAll @IntRange(max = 700) int near) {
    byte[] log = log(random);
    Reach reach = new Reach(block, 0, near);
    Shown whole = read(log, TextLines::new);
    Shown surveyed =
        read(
            log,
            in ->
                new SurveyedLines(
                    in, TextEncoding.UTF_8, SEARCH, ForkJoinPool.commonPool(), reach));
    // A log that begins with lines that are no records tells its formats further down.
    assertThat(surveyed.findings()).as("%s", new String(log, UTF_8)).isEqualTo(whole.findings());
    assertThat(surveyed.tallies()).isEqualTo(whole.tallies());
  }

  @Property(tries = 500, seed = "954960", afterFailure = AfterFailureMode.RANDOM_SEED)
  void showsTheSameOfAFile(
      @ForAll Random random,
      @ForAll @IntRange(min = 2000, max = 6000) int block,
      @ForAll @IntRange(max = 300) int near)
      throws IOException {
    byte[] log = log(random);
    Path file = Files.write(Files.createTempFile("befund", ".log"), log);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)) {
      Reach reach = new Reach(block, 0, near);
      Shown whole = read(log, TextLines::new);
      Shown surveyed =
          read(
              log,
              in ->
                  new SurveyedLines(
                      new FileBlocks(channel, block, TextEncoding.UTF_8, new LongAdder()),
                      SEARCH,
                      ForkJoinPool.commonPool(),
                      reach));
      assertThat(surveyed.findings()).as("%s", new String(log, UTF_8)).isEqualTo(whole.findings());
      assertThat(surveyed.tallies()).isEqualTo(whole.tallies());
    }
  }

  /** Failures of all kinds, whole, torn, changed and interleaved, among lines of every sort. */
  static byte[] log(Random random) {
    List<List<String>> threads = new ArrayList<>();
    int failures = random.nextInt(6);
    for (int i = 0; i < failures; i++) {
      threads.add(failure(random, i));
    }
    List<String> lines = new ArrayList<>();
    while (!threads.isEmpty() || random.nextInt(3) > 0) {
      int noise = random.nextInt(8);
      for (int i = 0; i < noise; i++) {
        lines.add(noise(random));
      }
      if (!threads.isEmpty()) {
        List<String> thread = threads.get(random.nextInt(threads.size()));
        int run = 1 + random.nextInt(4);
        for (int i = 0; i < run && !thread.isEmpty(); i++) {
          lines.add(thread.remove(0));
        }
        threads.removeIf(List::isEmpty);
      }
    }
    String end = random.nextBoolean() ? "\r\n" : "\n";
    String text = String.join(end, lines) + (random.nextBoolean() ? end : "");
    return text.getBytes(UTF_8);
  }

  private static List<String> failure(Random random, int number) {
    List<String> lines =
        new ArrayList<>(
            switch (random.nextInt(4)) {
              case 3 -> TestLogs.siteFault().stream().map(TestLogs::traced).toList();
              case 0 -> TestLogs.clientFault(Integer.toHexString(0x2f0 + number));
              case 1 -> TestLogs.serverFault();
              default -> TestLogs.siteFault();
            });
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(random.nextInt(lines.size()));
      case 1 -> lines.replaceAll(line -> line.toUpperCase(Locale.ROOT));
      case 2 -> {
        int at = random.nextInt(lines.size());
        lines.set(at, lines.get(at).replace('e', 'x'));
      }
      case 3 -> { // wrapped, as where logs are pasted
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int cut = line.length() / 2 + random.nextInt(line.length() / 2);
        lines.set(at, line.substring(0, cut));
        lines.add(at + 1, line.substring(cut));
      }
      default -> {}
    }
    return lines;
  }

  private static String noise(Random random) {
    return switch (random.nextInt(11)) {
      case 9 -> TestLogs.traced(TestLogs.site("Sync succeeded\nwith a second line", 9));
      case 10 -> "Initializing catalog of nothing at all";
      case 0 -> "";
      case 1 -> "   at Some.Frame(Object o)";
      case 2 -> TestLogs.client("08:15:31:000", "2f1", "Agent", "  * Found 0 updates");
      case 3 -> TestLogs.client("08:16:01:000", "2f0", "PT", "ID:12 of nothing");
      case 4 -> TestLogs.client("08:15:29:000", "1", "Misc", "Logging initialized, tz: -0700");
      case 5 -> TestLogs.client("08:15:34:000", "2f0", "AU", "error = 0x8024400e");
      case 6 -> TestLogs.site("Sync succeeded", random.nextInt(60));
      case 7 -> "2008-07-03 06:15:34.010 UTC\tInfo\tw3wp.9\tCabUtilities.Get\tä fine line";
      default -> "free text " + "x".repeat(random.nextInt(90));
    };
  }
}
