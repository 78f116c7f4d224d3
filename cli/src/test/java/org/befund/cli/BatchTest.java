package org.befund.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.befund.cli.Trial.Outcome;
import org.befund.cli.text.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final String GOOD =
      "Host,Software,Version\nwsus,Windows Server Update Services,3.0.6000.374\n";

  private final Trial trial = Trial.of(SampleResults.result());

  @TempDir private Path folder;

  @Test
  void writesLinesToAFileAndTheSummaryToTheScreen() throws IOException {
    Path out = folder.resolve("new/results.jsonl");

    Outcome outcome = trial.run("batch", export(GOOD), "--out", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out()).startsWith("Rows read: 1, hosts: 1, environments: 1\n");
    assertThat(Files.readAllLines(out)).allMatch(line -> line.startsWith("{\"environment\":\"inv"));
    assertThat(folder.resolve("new")).isDirectoryNotContaining(path -> !path.equals(out));
  }

  @Test
  void writesLinesToStandardOutputAndTheSummaryBesideIt() throws IOException {
    Outcome outcome = trial.run("batch", export(GOOD), "--group-by", "host");

    assertThat(outcome.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{"));
    assertThat(outcome.err()).startsWith("Rows read: 1");
  }

  /** Knowledge that has one advisory, in which case only that one is asked about. */
  @Test
  void holdsExportsAgainstTheKnowledgeThatIsNamed() throws IOException {
    Path kb = Path.of("..", "kb");
    Path own = folder.resolve("kb");
    FileUtils.copyDirectory(kb.resolve("catalogue").toFile(), own.resolve("catalogue").toFile());
    Files.createDirectories(own.resolve("advisories"));
    Files.copy(
        kb.resolve("advisories/microsoft/954960.yaml"), own.resolve("advisories/954960.yaml"));
    String export = GOOD + "pc,Microsoft Malware Protection Engine,1.1.9502.0\n";

    String ours = trial.run("batch", export(export)).out();
    String theirs =
        Trial.of(SampleResults.result()).run("batch", export(export), "--kb", own + "").out();

    assertThat(ours.lines()).hasSizeGreaterThan(1);
    assertThat(theirs.lines()).singleElement().asString().contains("\"advisory\":\"MSA-954960\"");
  }

  @Test
  void tellsWhatWasRejectedInAFile() throws IOException {
    Path out = folder.resolve("out.jsonl");

    Outcome outcome = trial.run("batch", export(GOOD + "short\n"), "--out", out + "");

    assertThat(outcome.code()).isEqualTo(ExitCode.DONE_IN_PART);
    assertThat(Files.readString(Path.of(out + ".rejects.csv")))
        .isEqualTo(
            "file,row,host,reason,raw\r\n"
                + folder.resolve("export.csv")
                + ",3,,the row has 1 column where the header has 3,short\r\n");
  }

  @Test
  void theNameOfTheFileOrAnOptionTellsTheForm() throws IOException {
    Path csv = folder.resolve("results.csv");
    Path parquet = folder.resolve("results.data");
    Path below = folder.resolve("folder");

    trial.run("batch", export(GOOD), "--out", csv.toString());
    trial.run("batch", export(GOOD), "--out", parquet.toString(), "--format", "parquet");
    trial.run("batch", export(GOOD), "--out", below + "/", "--format", "csv");

    assertThat(csv).content().startsWith("\"environment\",\"host\",\"advisory\",");
    assertThat(below.resolve("results.csv")).hasSameBinaryContentAs(csv);
    assertThat(Files.readAllBytes(parquet)).startsWith('P', 'A', 'R', '1');
    assertThat(trial.run("batch", export(GOOD), "--format", "csv").out())
        .startsWith("\"environment\",\"host\",\"advisory\",");
    assertThat(trial.run("batch", export(GOOD), "--format", "parquet"))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                "befund: option --format parquet needs --out\nTry 'befund batch --help'.\n"));
    assertThat(trial.run("explain", csv.toString(), "--host", "wsus"))
        .extracting(Outcome::code, Outcome::err)
        .containsExactly(
            ExitCode.NOTHING_DONE,
            csv
                + ": this result tells its verdicts in short; only results in JSON Lines hold all"
                + " reasons: run 'befund batch' with --format jsonl\n");
  }

  @Test
  void sortedExportsNeedWhatTheyAreSortedBy() throws IOException {
    assertThat(trial.run("batch", export(GOOD), "--sorted").err())
        .startsWith("befund: option --sorted needs --group-by\n");
    assertThat(trial.run("batch", export(GOOD), "--sorted", "--group-by", "host").out())
        .isEqualTo(trial.run("batch", export(GOOD), "--group-by", "host").out());
  }

  @Test
  void tellsInOneLineThatResultsCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("results.jsonl.part"));

    Outcome outcome =
        trial.run("batch", export(GOOD), "--out", folder.resolve("results.jsonl").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(outcome.err())
        .startsWith(folder.resolve("results.jsonl") + ": results cannot be written: ")
        .hasLineCount(1);
  }

  @Test
  void evaluatesNothingWhereNothingCanBeRead() throws IOException {
    assertThat(trial.run("batch", export("nothing that anyone knows\n")))
        .isEqualTo(
            new Outcome(
                ExitCode.NOTHING_DONE,
                "",
                folder.resolve("export.csv")
                    + ": no format and no profile fits the file;"
                    + " 'befund profile list' tells what there is\n"));
    assertThat(trial.run("batch", export(GOOD), "--complete", "hosts,product"))
        .extracting(Outcome::code)
        .isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(trial.run("batch").err()).startsWith("befund: EXPORT is missing\n");
    assertThat(trial.run("batch", export(GOOD), "--threads", "0").err())
        .startsWith("befund: option --threads needs a number from 1 to 999, but '0' is none\n");
  }

  private String export(String text) throws IOException {
    return Files.writeString(folder.resolve("export.csv"), text).toString();
  }
}
