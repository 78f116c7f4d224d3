package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.befund.engine.batch.Trial.Outcome;
import org.befund.engine.inventory.Inventory;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.fleet.Said;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of Excel and Parquet as they are found in the field, and damaged. */
class WorkbookQuirksTest {
  private static final String ADVISORY = "MSA-954960";

  @Test
  void aWorkbookHasSheetsAndDaysAndNumbers() {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put("Cover", List.of(List.of("Contoso"), List.of("as of", LocalDate.of(2008, 8, 20))));
    List<List<Object>> programs = new ArrayList<>();
    programs.add(List.of("Software"));
    programs.add(List.of());
    programs.add(List.of("", "Computer", "Software", "Version", "Remarks"));
    programs.add(List.of("", "srv", "Windows Server Update Services", "3.0.6000.374", ""));
    programs.add(List.of("", "pc", "Microsoft Office 2003", 11));
    programs.add(List.of());
    programs.add(List.of("", "", "Lost Tool", 3.1));
    sheets.put("Programs", programs);
    sheets.put(
        "Updates",
        List.of(
            List.of("Computer", "KB", "OS"),
            List.of("srv", 953839, "Microsoft Windows Server 2003")));

    Outcome outcome = new Trial().file("book.xlsx", Workbooks.excel(sheets));

    assertThat(outcome.rejects())
        .extracting(
            each -> each.file().replaceAll(".*/", "") + " " + each.row() + ": " + each.reason())
        .containsExactly(
            "book.xlsx!Cover 0: no row at the beginning of the sheet is a header that any profile"
                + " knows",
            "book.xlsx!Programs 7: the row does not say which host it is about");
    assertThat(outcome.rejects().get(1).raw()).isEqualTo("\t\tLost Tool\t3.1\t");
    assertThat(outcome.summary().rows()).isEqualTo(4);
    assertThat(outcome.line("srv", ADVISORY)).contains("\"status\":\"known_affected\"");
    assertThat(outcome.line("srv", "MSA-953839")).contains("\"status\":\"fixed\"");
  }

  @Test
  void aDamagedParquetFileIsTold() {
    byte[] whole =
        Workbooks.parquet(
            List.of("Computer", "Software"),
            List.of(List.of("srv", "Windows Server Update Services 3.0.6000.374")),
            CompressionCodecName.GZIP);
    byte[] damaged = whole.clone();
    for (int i = 8; i < 60; i++) {
      damaged[i] = (byte) ~damaged[i];
    }
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);

    for (byte[] each : List.of(damaged, cut)) {
      Outcome outcome = new Trial().file("export.parquet", each);

      assertThat(outcome.rejects()).hasSize(1);
      assertThat(outcome.rejects().get(0).reason()).startsWith("reading broke off: ");
      assertThat(outcome.lines()).isEmpty();
    }
    assertThat(new Trial().file("export.parquet", whole).rejects()).isEmpty();
  }

  @Test
  void daysOfParquetMayBeInTheOldForm(@TempDir Path folder) throws IOException, Unreadable {
    byte[] export =
        Workbooks.parquet(
            List.of("Computer", "Software", "Install Date"),
            List.of(
                List.of("srv", "Example Tool", LocalDateTime.of(2008, 3, 1, 0, 0)),
                List.of("srv", "Other Tool", LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999)),
                List.of("srv", "Third Tool", "")),
            CompressionCodecName.SNAPPY);
    Fleet fleet = new Fleet(said -> new Fleet.Worth(true, true, null));
    new Inventory(fleet, new ExportOptions(null, null, 1), reject -> {}, Pieces.NONE)
        .read(List.of(Files.write(folder.resolve("export.parquet"), export)));
    Members members = fleet.members("all");

    assertThat(members.said(members.all().get(0).numbers()))
        .containsExactly(
            new Said.Program("Example Tool", "", "", "", "", "2008-03-01"),
            new Said.Program("Other Tool", "", "", "", "", "1969-12-31"),
            new Said.Program("Third Tool", "", "", "", "", ""));
  }

  @Test
  void aTextThatAWorkbookDoesNotHoldIsTold() {
    byte[] book =
        Workbooks.excel(
            Map.of(
                "Programs",
                List.of(
                    List.of("Computer", "Software", "Version", "Remarks"),
                    List.of("pc", "Microsoft Office 2003", "11.0", "lost"),
                    List.of("srv", "lost", "3.0", "some"),
                    List.of("srv", "Windows Server Update Services 3.0.6000.374", "", "some"))));
    String lost = Workbooks.text(book, "lost");

    Outcome outcome =
        new Trial()
            .complete("products")
            .file("book.xlsx", Workbooks.changed(book, sheet -> sheet.replace(lost, ">99<")));

    assertThat(outcome.reasons())
        .containsExactly("3: a cell of the row holds an error or cannot be read");
    assertThat(outcome.summary().rows()).isEqualTo(3);
    assertThat(outcome.line("srv", ADVISORY)).contains("3.0.6000.374");
  }

  @Test
  void aHeaderThatAWorkbookDoesNotHoldIsTold() {
    byte[] book =
        Workbooks.excel(
            Map.of(
                "Programs",
                List.of(
                    List.of("Computer", "Software 1", "Software 2"),
                    List.of("srv", "Windows Server Update Services 3.0.6000.374", "Tool"))));
    String lost = Workbooks.text(book, "Software 2");

    Outcome outcome =
        new Trial()
            .complete("products")
            .file("book.xlsx", Workbooks.changed(book, sheet -> sheet.replace(lost, ">99<")));

    assertThat(outcome.reasons())
        .containsExactly("1: a cell of the header holds an error or cannot be read");
    assertThat(outcome.line("srv", ADVISORY)).contains("under_investigation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"9\"><c r=\"ZZZZZZ9\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>",
        "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>x",
        "<row r=\"9\"><c r=\"A9\"><v>one</v></c></row></sheetData></worksheet>",
        "<row r=\"9\"><c r=\"A9\"><v>&a;</v></c></row></sheetData></worksheet>",
      })
  void damagedWorkbooksAreTold(String end) {
    byte[] whole =
        Workbooks.excel(
            Map.of(
                "Programs",
                List.of(
                    List.of("Computer", "Software"),
                    List.of("srv", "Windows Server Update Services 3.0.6000.374"))));
    byte[] damaged =
        Workbooks.changed(whole, sheet -> sheet.replaceFirst("(?s)</sheetData>.*", end));

    Outcome outcome = new Trial().complete("products").file("book.xlsx", damaged);

    assertThat(outcome.rejects()).hasSize(1);
  }
}
