package org.befund.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.befund.cli.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A block {@code console} shows commands with a leading dollar sign, each with what it prints.
 * Every one is run; the whole of its output is compared, but for the digest of the knowledge. To
 * write what comes out now into the pages, run the tests with {@code -Dbefund.approve=true} and
 * read the difference before committing it.
 */
class DocumentedCommandsTest {
  private static final String PROMPT = "$ ";
  private static final String BEFUND = "./befund ";

  /** Output goes into a file, which later commands of the block may name. */
  private static final String INTO = " > ";

  private static final String EXIT_CODE = "echo $?";

  record Outcome(int code, List<String> lines) {}

  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatThePageSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (MarkdownPage page : MarkdownPage.all()) {
      List<MarkdownPage.Block> blocks = page.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        MarkdownPage.Block block = blocks.get(i);
        int number = i;
        if (block.info().equals("console")) {
          String name = page.path() + ": " + block.lines().get(0);
          tests.add(DynamicTest.dynamicTest(name, () -> check(page.path().toString(), number)));
        } else {
          assertThat(block.lines()).noneMatch(line -> line.startsWith(PROMPT));
        }
      }
    }
    return tests.stream();
  }

  private static void check(String path, int number) throws IOException {
    MarkdownPage page = MarkdownPage.of(path);
    MarkdownPage.Block block = page.blocks().get(number);
    List<String> actual = transcript(block.lines());
    if (Boolean.getBoolean("befund.approve")) {
      List<String> lines = new ArrayList<>(page.lines());
      lines.subList(block.line() - 1, block.line() - 1 + block.lines().size()).clear();
      lines.addAll(block.line() - 1, actual);
      Files.write(MarkdownPage.ROOT.resolve(path), lines);
    } else {
      assertThat(normal(actual)).isEqualTo(normal(block.lines()));
    }
  }

  private static List<String> transcript(List<String> block) throws IOException {
    List<String> transcript = new ArrayList<>();
    Map<String, Path> written = new LinkedHashMap<>();
    int code = 0;
    for (String line : block) {
      if (!line.startsWith(PROMPT)) {
        continue;
      }
      transcript.add(line);
      String command = line.substring(PROMPT.length());
      if (command.equals(EXIT_CODE)) {
        transcript.add(Integer.toString(code));
      } else {
        assertThat(command).startsWith(BEFUND);
        String arguments = command.substring(BEFUND.length());
        int into = arguments.indexOf(INTO);
        Outcome outcome =
            run(replaced(arguments.substring(0, into < 0 ? arguments.length() : into), written));
        code = outcome.code();
        if (into < 0) {
          outcome.lines().forEach(each -> transcript.add(restored(each, written)));
        } else {
          Path file = Files.createTempFile("befund-docs", ".json");
          file.toFile().deleteOnExit();
          Files.write(file, outcome.lines());
          written.put(arguments.substring(into + INTO.length()), file);
        }
      }
    }
    return transcript;
  }

  /** Arguments with the files that earlier commands of the block wrote. */
  private static String replaced(String arguments, Map<String, Path> written) {
    List<String> words = new ArrayList<>();
    for (String word : arguments.split(" ")) {
      Path file = written.get(word);
      words.add(file == null ? word : file.toString());
    }
    return String.join(" ", words);
  }

  private static String restored(String line, Map<String, Path> written) {
    String restored = line;
    for (Map.Entry<String, Path> each : written.entrySet()) {
      restored = restored.replace(each.getValue().toString(), each.getKey());
    }
    return restored;
  }

  /** Runs the command in the project's root. */
  static Outcome run(String arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(MarkdownPage.ROOT.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().remove("COLUMNS");
    builder.environment().put("LANG", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), out.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> normal(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("\\b[0-9a-f]{12}\\b", "DIGEST")).toList();
  }
}
