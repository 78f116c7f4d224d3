package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a result says of a host can be explained from the result alone. */
class ExplainResultsTest {
  private static final String EXPORT =
      """
      Host,Site,OS,Software,Version
      WSUS-1,Köln,Windows Server 2003,Windows Server Update Services 3.0 SP1,3.1.6001.65
      pc-1,Köln,Windows XP,Microsoft Office Professional Edition 2003,11.0.8173.0
      pc-2,Rom,Windows XP,7-Zip 4.57,4.57
      pc-1,Rom,Windows XP,7-Zip 4.57,4.57
      Müller-PC,Rom,Windows XP,7-Zip 4.57,4.57
      """;
  private static final String ENVIRONMENT =
      """
      environment: Köln
      hosts:
        - name: WSUS-1
          os: {name: Windows Server 2003}
          products: [{name: Windows Server Update Services 3.0 SP1, version: 3.1.6001.65}]
        - name: pc-1
          os: {name: Windows XP}
          products: [{name: Microsoft Office Professional Edition 2003, version: 11.0.8173.0}]
      """;

  private final Trial trial = Trial.of(SampleResults.result());

  @TempDir private Path folder;
  private Path results = Path.of("");

  @BeforeEach
  void evaluate() throws IOException {
    results = batch("en");
  }

  private Path batch(String language) throws IOException {
    Path export = Files.writeString(folder.resolve("export.csv"), EXPORT);
    Path out = folder.resolve(language + ".jsonl");
    Outcome outcome =
        trial.run(
            "batch", export + "", "--group-by", "Site", "--out", out + "", "--lang", language);
    assertThat(outcome.code()).isZero();
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json"})
  void tellsWhatAnExplanationOfTheEnvironmentTells(String format) throws IOException {
    for (String language : List.of("en", "de")) {
      Path file = Files.writeString(folder.resolve("environment.yaml"), ENVIRONMENT);
      String[] how = {"--host", "wsus-1", "--format", format, "--lang", language};

      Outcome ofResult = explain(batch(language), how);
      Outcome ofEnvironment = explain(file, how);

      assertThat(ofResult.err()).isEmpty();
      assertThat(ofResult.code()).isZero();
      assertThat(words(ofResult.out())).isEqualTo(words(ofEnvironment.out()));
    }
  }

  /** The places of observations differ, and with them where lines are broken. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll(" ?\\[(\\S*environment\\.yaml:\\d+|WSUS-1|pc-1)\\]", "")
        .replaceAll(" ?\\\\\\[(\\S*environment\\.yaml:\\d+|WSUS-1|pc-1)\\\\\\]", "")
        .replaceAll("\"at\" : \"(\\S*environment\\.yaml:\\d+|WSUS-1|pc-1)\"", "");
  }

  @Test
  void findsHostsWhateverTheirNamesAndInEveryEnvironment() {
    assertThat(explain(results, "--host", "PC-1", "--advisory", "MSA-945713").out())
        .contains("Köln, as of 2008-08-20", "Rom, as of 2008-08-20");
    assertThat(explain(results, "--host", "müller-pc").out()).contains("Müller-PC: ");
    assertThat(explain(results, "--host", "pc-2", "--host", "WSUS-1").out())
        .contains("pc-2: ", "WSUS-1: under investigation (MSA-954960")
        .doesNotContain("Müller-PC: ");
  }

  @Test
  void readsPackedResults() throws IOException {
    Path packed = folder.resolve("results.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(results, out);
    }

    assertThat(explain(packed, "--host", "pc-2")).isEqualTo(explain(results, "--host", "pc-2"));
  }

  /** Some shells write what a command prints as UTF-16. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void readsTheResultOfAnEvaluation(String encoding) throws IOException {
    Path file = Files.writeString(folder.resolve("environment.yaml"), ENVIRONMENT);
    Trial real = new Trial(new BuiltInEngine()::evaluate);
    Outcome evaluated = real.run("evaluate", file + "", "--format", "json");
    Path result = folder.resolve("result.json");
    Files.write(result, evaluated.out().getBytes(Charset.forName(encoding)));

    assertThat(explain(result, "--host", "wsus-1").out())
        .isEqualTo(explain(file, "--host", "wsus-1").out());
  }

  @Test
  void tellsWhichHostMayBeMeant() {
    assertThat(explain(results, "--host", "wsus-7"))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                "befund: there is no assessment of a host 'wsus-7' in "
                    + results
                    + "\n  did you mean 'WSUS-1'?\nTry 'befund explain --help'.\n"));
    assertThat(explain(results, "--host", "pc-2", "--advisory", "MSA-945714").err())
        .contains("no assessment of the advisory 'MSA-945714' for pc-2 in ")
        .contains("did you mean 'MSA-945713'?");
    assertThat(explain(results).err()).startsWith("befund: option --host is missing: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--what-if role:x=true", "--why-not fixed", "--ask", "--save a.yaml"})
  void asksForTheEnvironmentWhereTheResultDoesNotDo(String option) {
    String[] words = ("--host pc-1 " + option).split(" ");
    if (option.startsWith("--save")) {
      words = ("--host pc-1 --ask " + option).split(" ");
    }
    Outcome outcome = explain(results, words);
    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.err()).matches("(?s)befund: option --[a-z-]+ needs the environment: .*");
  }

  @Test
  void saysThatSentencesStayInTheirLanguage() {
    Outcome outcome = explain(results, "--host", "pc-2", "--lang", "de");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Warum dieses Urteil", "pc-2 is ");
    assertThat(outcome.err())
        .isEqualTo(
            "Die Sätze bleiben in der Sprache, in der das Ergebnis geschrieben wurde, en.\n");
  }

  @Test
  void tellsLinesThatCannotBeRead() throws IOException {
    String line =
        "{\"environment\":\"Rom\",\"advisory\":\"MSA-1\",\"host\":\"pc-2\",\"status\":\"fi";
    long size = Files.size(results);
    Files.writeString(results, line, StandardOpenOption.APPEND);

    Outcome outcome = explain(results, "--host", "pc-2");

    assertThat(outcome.code()).isEqualTo(ExitCode.DONE_IN_PART);
    assertThat(outcome.out()).contains("pc-2: ");
    assertThat(outcome.err())
        .startsWith(results + ": the line that begins at byte " + size + " cannot be read: ")
        .hasLineCount(1);
  }

  @Test
  void readsLinesThatOtherProgramsWroteAnew() throws IOException {
    String spaced =
        Files.readString(results, StandardCharsets.UTF_8)
            .replace("\":\"", "\": \"")
            .replace("\",\"", "\", \"");
    Path copy = Files.writeString(folder.resolve("copy.txt"), spaced);

    assertThat(explain(copy, "--host", "pc-2")).isEqualTo(explain(results, "--host", "pc-2"));
  }

  private Outcome explain(Path path, String... more) {
    String[] args = new String[2 + more.length];
    args[0] = "explain";
    args[1] = path.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return trial.run(args);
  }
}
