package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.parquet.Codecs;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.RecordedAssessment;
import org.befund.kb.document.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form says what the lines of JSON say. */
class ResultFormsTest {
  private static final String EXPORT =
      """
      Host,Site,OS,Software,Version
      WSUS-1,Köln,Windows Server 2003,Windows Server Update Services 3.0 SP1,3.1.6001.65
      pc-1,Köln,Windows XP,Microsoft Office Professional Edition 2003,11.0.8173.0
      "=HYPERLINK(""http://x"")",Köln,Windows XP,7-Zip 4.57,4.57
      @pc,+Rom,Windows XP,7-Zip 4.57,4.57
      """;

  @TempDir private Path folder;

  @Test
  void csvHasARowForEachAssessment() throws Exception {
    List<RecordedAssessment> lines = lines();
    String text = new String(batch(ResultForm.CSV), StandardCharsets.UTF_8);

    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();

    assertThat(text).startsWith("\"environment\",\"host\",\"advisory\",").endsWith("\"\r\n");
    assertThat(rows).hasSameSizeAs(lines);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).getFieldsAsMap().values().stream().map(ResultFormsTest::bare))
          .as("row " + i)
          .containsExactlyElementsOf(
              cells(lines.get(i)).stream().map(ResultFormsTest::bare).toList());
    }
  }

  @Test
  void noCellOfCsvIsAFormula() throws Exception {
    String text = new String(batch(ResultForm.CSV), StandardCharsets.UTF_8);

    List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text).stream().toList();

    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r-].*")));
    assertThat(text).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'+Rom\",\"'@pc\"");
  }

  @Test
  void parquetHasTheSameColumns() throws Exception {
    List<RecordedAssessment> lines = lines();
    Path file = Files.write(folder.resolve("result.parquet"), batch(ResultForm.PARQUET));

    List<List<String>> rows = read(file);

    assertThat(rows).containsExactlyElementsOf(lines.stream().map(ResultFormsTest::cells).toList());
  }

  /** An apostrophe keeps a cell from being a formula. */
  private static String bare(String cell) {
    return cell.replace("'=", "=").replace("'+", "+").replace("'@", "@");
  }

  /** What the columns must hold, from the line alone. */
  private static List<String> cells(RecordedAssessment line) {
    Assessment assessment = line.assessment();
    List<String> because = new ArrayList<>();
    for (String id : assessment.reasons().get(0).premises()) {
      Assessment.Reason premise = assessment.reason(id);
      if (premise != null
          && !premise.rule().equals("the-advisory-says-so")
          && !because.contains(premise.statement())) {
        because.add(premise.statement());
      }
    }
    Assessment.Reason recommendation = assessment.reasonOfRecommendation();
    return List.of(
        line.environment(),
        assessment.host(),
        assessment.advisory(),
        assessment.title(),
        assessment.status().name().toLowerCase(Locale.ROOT),
        assessment.confidence().name().toLowerCase(Locale.ROOT),
        "none_supplied",
        assessment.kind().name().toLowerCase(Locale.ROOT),
        String.join(" ", assessment.plan()),
        String.join("; ", assessment.unknowns().stream().map(each -> each.fact()).toList()),
        "",
        assessment.reasons().get(0).statement(),
        String.join("; ", because),
        recommendation == null ? "" : recommendation.statement(),
        "2008-08-20",
        line.kbVersion(),
        "en");
  }

  private static List<List<String>> read(Path file) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .build();
    try (ParquetFileReader reader = new ParquetFileReader(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          Group group = records.read();
          List<String> row = new ArrayList<>();
          for (int column = 0; column < schema.getFieldCount(); column++) {
            row.add(
                schema.getFieldName(column).equals("asOf")
                    ? LocalDate.ofEpochDay(group.getInteger(column, 0)).toString()
                    : group.getString(column, 0));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private List<RecordedAssessment> lines() throws Exception {
    List<RecordedAssessment> lines = new ArrayList<>();
    for (String line : new String(batch(ResultForm.JSONL), StandardCharsets.UTF_8).split("\n")) {
      lines.add(RecordedAssessment.ofLine(new SourceText("line", line)));
    }
    assertThat(lines).hasSizeGreaterThan(10);
    return lines;
  }

  private byte[] batch(ResultForm form) throws Exception {
    Path export = Files.writeString(folder.resolve("export.csv"), EXPORT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchOptions options =
        new BatchOptions(
            new ExportOptions(null, "Site", 2), Trial.DAY, "inventory", Set.of(), "en", form);
    Trial.BEFUND.batch(options).run(List.of(export), out, Checkpoints.NONE, reject -> {});
    return out.toByteArray();
  }
}
