package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.befund.engine.environment.EnvironmentReader;
import org.befund.kb.document.Problem;
import org.befund.kb.document.Unreadable;
import org.befund.kb.snapshot.KnowledgeFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Files that were made to do harm: each is told of with its place, in little memory, and keeps no
 * other file from being examined.
 */
class HostileFilesTest {
  private static final int DEEP = 100_000;
  private static final int HUGE = 2_000_000;

  /** A file with a flaw of its own, which must be found among all the others. */
  private static final String ORDINARY = "advisories/ordinary.yaml";

  /**
   * A file.
   *
   * @param place where the problem is: the line and column, or nothing for the whole file
   * @param told what is told of it
   */
  private record Hostile(String name, byte[] content, String place, String told) {

    Hostile(String name, String content, String place, String told) {
      this(name, content.getBytes(StandardCharsets.UTF_8), place, told);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Hostile> files() {
    String anchor = "found an anchor or alias ('&' or '*'), which is not allowed; quote the text";
    String deep = "the nesting is deeper than 100 levels";
    String notUtf8 = "the bytes here are not UTF-8 text";
    String large = "the document has more than ";
    return List.of(
        new Hostile("alias-bomb", bomb(), "1:5", anchor),
        new Hostile("merge-bomb", "a: &a {b: 1}\nc: {<<: *a}\n", "1:4", anchor),
        new Hostile("deep-lists", "id: " + "[".repeat(DEEP) + "]".repeat(DEEP), "1:105", deep),
        new Hostile("deep-mappings", "{a: ".repeat(DEEP) + "}".repeat(DEEP), "1:405", deep),
        new Hostile("deep-block", "- ".repeat(DEEP) + "x", "1:203", deep),
        new Hostile("deep-indent", indented(1_000), "102:102", deep),
        new Hostile("never-closed", "[".repeat(DEEP), "1:102", deep),
        new Hostile(
            "deep-keys",
            "? ".repeat(DEEP) + "x",
            "1:3",
            "found a mapping or a list as a key, expected a text"),
        new Hostile(
            "duplicate-key", "id: a\nid: b\n", "2:1", "the key 'id' stands twice in this mapping"),
        new Hostile("huge-scalar", "id: x\nx: " + "a".repeat(HUGE), "2:1", "the key 'x' is not"),
        new Hostile("huge-text", "id: x\nx: '" + "a".repeat(HUGE) + "'", "2:1", "the key 'x' is"),
        new Hostile("huge-comment", "#" + "a".repeat(HUGE) + "\nx: 1\nid: 1", "2:1", "the key 'x'"),
        new Hostile("huge-key", "a".repeat(HUGE) + ": 1\n", "1:2000001", "found a colon where"),
        new Hostile("huge-list", "x: [" + "a,".repeat(HUGE / 2) + "]\n", "1:800001", large),
        new Hostile("huge-mapping", "{" + "a: b,".repeat(HUGE / 4) + "}\n", "1:2000000", large),
        new Hostile("wrong-type", "id: [1]\n", "1:5", "found a list, expected a text"),
        new Hostile("tab", "id:\n\tx: 1\n", "2:1", "found a tab where a line is indented"),
        new Hostile("colon", "id: a: b\n", "1:6", "found a colon where no key can be"),
        new Hostile("too-deep", "id: a\n  x: 1\n", "2:4", "found a colon where no key can be"),
        new Hostile("colon-in-braces", "id: {en: a: b}\n", "1:11", "expected ',' or '}' before"),
        new Hostile("in-brackets", "id: [a, 'b'c]\n", "1:12", "expected ',' or ']' before this"),
        new Hostile("apostrophe", "id: 'it's'\n", "1:9", "found more behind a text in quotes"),
        new Hostile("list-and-keys", "- id: a\nx: 1\n", "2:1", "the indentation does not fit"),
        new Hostile("mark-twice", "\uFEFFid: x\n\uFEFFx: 1", "2:1", ""),
        new Hostile("utf-16", utf16(0xFF, 0xFE, StandardCharsets.UTF_16LE), "1:1", "the key 'x'"),
        new Hostile("utf-16-be", utf16(0xFE, 0xFF, StandardCharsets.UTF_16BE), "1:1", "the key"),
        new Hostile(
            "utf-16-without-mark",
            "x: 1\nid: a\n".getBytes(StandardCharsets.UTF_16LE),
            "1:1",
            "this looks like UTF-16 without a byte order mark; save it as UTF-8"),
        new Hostile(
            "utf-16-be-without-mark",
            "x: 1\nid: a\n".getBytes(StandardCharsets.UTF_16BE),
            "1:1",
            "this looks like UTF-16 without a byte order mark; save it as UTF-8"),
        new Hostile(
            "nul",
            "id: a\nx: \0b\n",
            "2:4",
            "found a NUL character: this is binary data, not text"),
        new Hostile("not-utf-8", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3, '('}, "1:5", notUtf8),
        new Hostile(
            "surrogate",
            new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80},
            "2:1",
            notUtf8),
        new Hostile("escape", "id: a\u001Bb\n", "1:6", "found the character U+001B, which no"),
        new Hostile(
            "tag",
            "id: !!java.lang.Thread [x]\n",
            "1:5",
            "found a tag ('!'), which is not allowed"),
        new Hostile("documents", "id: a\n---\nid: b\n", "3:1", "found a second document"));
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      String all = String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1)));
      text.append("a").append(i).append(": &a").append(i).append(" [").append(all).append("]\n");
    }
    return text.toString();
  }

  private static String indented(int levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static byte[] utf16(int first, int second, Charset charset) {
    byte[] text = "x: 1\nid: a\n".getBytes(charset);
    byte[] marked = new byte[text.length + 2];
    marked[0] = (byte) first;
    marked[1] = (byte) second;
    System.arraycopy(text, 0, marked, 2, text.length);
    return marked;
  }

  @TempDir private static Path folder;

  private static Path advisories = Path.of("");
  private static List<JsonNode> flaws = new ArrayList<>();
  private static String output = "";

  @BeforeAll
  static void lintAllOfThemInLittleMemory() throws IOException, InterruptedException {
    advisories = Files.createDirectories(folder.resolve("advisories"));
    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    Path base = Path.of("../docs/lint/base");
    Files.copy(base.resolve("catalogue/example.yaml"), catalogue.resolve("example.yaml"));
    String ordinary = Files.readString(base.resolve("advisories/example.yaml"));
    Files.writeString(
        folder.resolve(ORDINARY), ordinary.replaceFirst("section: overview", "section: overvew"));
    for (Hostile file : files()) {
      Files.write(advisories.resolve(file.name + ".yaml"), file.content);
    }
    try (RandomAccessFile sparse =
        new RandomAccessFile(advisories.resolve("sparse.yaml").toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    Files.createDirectory(advisories.resolve("folder.yaml"));
    Files.createSymbolicLink(advisories.resolve("circle.yaml"), Path.of("circle.yaml"));
    Files.createSymbolicLink(advisories.resolve("around"), Path.of(".."));
    Files.createSymbolicLink(advisories.resolve("device.yaml"), Path.of("/dev/zero"));
    run("mkfifo", advisories.resolve("pipe.yaml").toString());
    Path unreadable = Files.writeString(advisories.resolve("unreadable.yaml"), ordinary);
    assertThat(unreadable.toFile().setReadable(false, false)).isTrue();
    output =
        run(
            java(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.befund.cli.Main",
            "kb",
            "lint",
            "--format",
            "json",
            folder.toString());
    new ObjectMapper().readTree(output).at("/flaws").forEach(flaws::add);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  @Test
  void theOthersAreExaminedAllTheSame() {
    assertThat(of(ORDINARY)).anyMatch(flaw -> flaw.startsWith("12:33 found 'overvew'"));
  }

  @Test
  void nothingBreaks() {
    assertThat(output).doesNotContain("Exception", "Error", "this should not have happened");
  }

  @TestFactory
  Stream<DynamicTest> lintTellsWhereItIs() {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name,
                    () ->
                        assertThat(of("advisories/" + file.name + ".yaml"))
                            .anyMatch(flaw -> flaw.startsWith(file.place + " " + file.told))));
  }

  @Test
  void lintTellsOfWhatIsNoFile() {
    assertThat(of("advisories/sparse.yaml"))
        .containsExactly("the file is larger than 8 MiB, the most that is read");
    assertThat(of("advisories/folder.yaml"))
        .containsExactly("this is a folder, and its name is that of a file");
    assertThat(of("advisories/circle.yaml"))
        .containsExactly("the link leads nowhere, or in a circle");
    assertThat(of("advisories/device.yaml")).containsExactly("this is neither a file nor a folder");
    assertThat(of("advisories/pipe.yaml")).containsExactly("this is neither a file nor a folder");
  }

  @Test
  void lintTellsOfWhatMayNotBeRead() {
    assumeTrue(!Files.isReadable(advisories.resolve("unreadable.yaml")), "root may read anything");
    assertThat(of("advisories/unreadable.yaml"))
        .containsExactly("the file may not be read: permission denied");
  }

  private static List<String> of(String file) {
    List<String> told = new ArrayList<>();
    for (JsonNode flaw : flaws) {
      if (flaw.at("/file").asString().equals(folder.resolve(file).toString())) {
        String place =
            flaw.has("line")
                ? flaw.at("/line").asInt() + ":" + flaw.at("/column").asInt() + " "
                : "";
        told.add(place + flaw.at("/message").asString());
      }
    }
    return told;
  }

  @TestFactory
  Stream<DynamicTest> noneOfThemIsAnEnvironment() throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.list(advisories)) {
      paths = all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
    return paths.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(String.valueOf(path.getFileName()), () -> refused(path)));
  }

  private static void refused(Path path) {
    List<Problem> problems = List.of();
    try {
      EnvironmentReader.read(path);
    } catch (Unreadable e) {
      problems = e.problems();
    }
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).file()).isEqualTo(path.toString());
  }

  @Test
  void knowledgeIsReadWithoutThem() throws Unreadable {
    var partial = KnowledgeFolder.loadReadable(folder);

    assertThat(partial.kb().advisories()).containsKey("EX-1");
    assertThat(partial.problems().stream().map(Problem::file))
        .contains(
            files().stream()
                .map(file -> advisories.resolve(file.name + ".yaml").toString())
                .toArray(String[]::new));
  }
}
