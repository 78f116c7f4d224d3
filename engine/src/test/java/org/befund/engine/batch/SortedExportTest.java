package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted exports are evaluated piece by piece, which shows in memory and nowhere else. */
class SortedExportTest {
  private static final String PADDING = "x".repeat(800);

  @TempDir private Path folder;
  private Path export = Path.of("");

  /** Some nine mebibytes, so that there are five blocks. */
  @BeforeEach
  void makeExport() throws IOException {
    StringBuilder rows = new StringBuilder("Host,Site,Software,Version,Comment\n");
    for (int site = 10; site < 50; site++) {
      for (int i = 0; i < 120; i++) {
        String start = "pc-" + site + "-" + i + ",site-" + site + ",";
        rows.append(start + "Example Tool " + i + ",1." + i + "," + PADDING + "\n");
        rows.append(start + "Example Editor,2.0," + PADDING + "\n");
        if (i == 7) {
          rows.append(start + "Windows Server Update Services,3.0.6000.374,\n");
        } else if (i > 110 && site % 3 == 0) {
          rows.append(start + "Microsoft Office Standard Edition 2003,11.0.7969.0,\n");
        }
      }
    }
    export = Files.writeString(folder.resolve("export.csv"), rows);
    assertThat(Files.size(export)).isGreaterThan(3 * (2L << 20));
  }

  private record Result(String lines, BatchSummary summary) {}

  private Result run(boolean sorted, int threads, int blocks) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(null, "Site", threads, sorted),
            Trial.DAY,
            "inventory",
            Set.of("products"),
            "en");
    BatchSummary summary =
        Trial.BEFUND
            .batch(options)
            .inPieces(blocks)
            .run(List.of(export), out, Checkpoints.NONE, reject -> {});
    return new Result(out.toString(StandardCharsets.UTF_8), summary);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "2, 2", "2, 1000"})
  void saysWhatARunOverAllHostsSays(int threads, int blocks) throws Exception {
    Result whole = run(false, 2, blocks);

    Result sorted = run(true, threads, blocks);

    assertThat(sorted.lines()).isEqualTo(whole.lines());
    assertThat(sorted.lines().lines()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(sorted.summary())
        .extracting(BatchSummary::rows, BatchSummary::hosts, BatchSummary::environments)
        .containsExactly(
            whole.summary().rows(), whole.summary().hosts(), whole.summary().environments());
    assertThat(sorted.summary().assessments()).isEqualTo(whole.summary().assessments());
    // what is remembered begins anew with each piece
    assertThat(sorted.summary().derived() > whole.summary().derived()).isEqualTo(blocks < 1000);
  }

  /** Whether it comes back in the same piece or in a later one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1000})
  void anEnvironmentThatComesBackEndsTheRun(int blocks) throws IOException {
    String rows = Files.readString(export);
    Files.writeString(export, rows + "pc-new,site-10,Example Editor,2.0,\n");

    assertThatThrownBy(() -> run(true, 2, blocks))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e ->
                assertThat(e.problems().get(0).report())
                    .isEqualTo(
                        export
                            + ": rows of the environment 'site-10' stand apart, so the export is"
                            + " not sorted by it; leave --sorted out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host,Site,Software\na,one,Tool\nb,two,Tool\na,one,Other Tool\nc,three,Tool\n",
        "Host,Site,Software\na,one,Tool\nb,two,Tool\nc,one,Tool,more\n",
        "[{\"host\": \"a\", \"site\": \"one\", \"software\": \"Tool\"},"
            + "{\"host\": \"b\", \"site\": \"two\", \"software\": \"Tool\"},"
            + "{\"host\": \"c\", \"site\": \"one\", \"software\": \"Tool\"}]",
        "Host : a\nSite : one\nSoftware : Tool\n\nHost : b\nSite : two\nSoftware : Tool\n\n"
            + "Host : c\nSite : one\nSoftware : Tool\n",
      })
  void itDoesNotMatterHowNearItComesBack(String rows) throws IOException {
    Files.writeString(export, rows);

    assertThatThrownBy(() -> run(true, 2, 1000))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("rows of the environment 'one' stand apart");
  }

  @Test
  void rowsWithoutAnEnvironmentMayStandAnywhere() throws Exception {
    Files.writeString(
        export,
        "Host,Site,Software\na,one,Tool\na,,Windows Server Update Services 3.0.6000.374\n"
            + "a,one,Other Tool\nb,two,Tool\n");

    assertThat(run(true, 2, 1000).lines()).isEqualTo(run(false, 2, 1000).lines()).contains("one");
  }
}
