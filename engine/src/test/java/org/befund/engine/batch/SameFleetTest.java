package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A fleet comes to the same lines in whatever shape and format it was exported. */
class SameFleetTest {
  private static final List<String> HEADERS =
      List.of("Computer", "Site", "Software", "Version", "Install Date");

  /** Names, versions and days; some of which nobody can read. */
  private static final List<List<Object>> PROGRAMS =
      List.of(
          List.of(
              "Windows Server Update Services 3.0 SP1", "3.1.6001.65", LocalDate.of(2008, 3, 1)),
          List.of("Windows Server Update Services", "3.0.6000.374", ""),
          List.of("Windows Server Update Services", "3.x", ""),
          List.of("Microsoft Office Professional Edition 2003", "11.0.8173.0", ""),
          List.of("Microsoft Office 2003", "", LocalDate.of(2008, 12, 11)),
          List.of("Windows Internet Explorer 8", "20090308.140743", ""),
          List.of("VMware, Inc. \"Tools\"", "3.1", LocalDate.of(2008, 1, 2)),
          List.of("Gerät für Größe", "2", ""),
          List.of("Hotfix for Windows XP (KB953839)", "1", ""));

  private record Row(String host, String site, List<Object> program) {
    List<Object> cells() {
      List<Object> cells = new ArrayList<>(List.of(host, site));
      cells.addAll(program);
      return cells;
    }
  }

  @Property(tries = 12, seed = "20081001")
  void shapeAndFormatDoNotMatter(@ForAll Random random) {
    List<Row> rows = new ArrayList<>();
    for (int host = 0; host < 1 + random.nextInt(6); host++) {
      String site = "site-" + random.nextInt(2);
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        rows.add(new Row("pc-" + host, site, PROGRAMS.get(random.nextInt(PROGRAMS.size()))));
      }
    }
    List<List<Object>> cells = rows.stream().map(Row::cells).toList();

    List<String> expected = lines("long.csv", text(HEADERS, cells, ","));

    List<List<Object>> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, random);
    assertThat(lines("shuffled.csv", text(HEADERS, shuffled, ","))).isEqualTo(expected);
    assertThat(lines("long.txt", text(HEADERS, shuffled, "\t"))).isEqualTo(expected);
    assertThat(lines("wide.csv", wide(rows, false))).isEqualTo(expected);
    assertThat(lines("repeated.csv", wide(rows, true))).isEqualTo(expected);
    List<List<Object>> sheet = new ArrayList<>();
    sheet.add(List.of("Inventory of all sites"));
    sheet.add(List.copyOf(HEADERS));
    sheet.addAll(shuffled);
    assertThat(lines("book.xlsx", Workbooks.excel(Map.of("Programs", sheet)))).isEqualTo(expected);
    for (CompressionCodecName codec :
        List.of(CompressionCodecName.SNAPPY, CompressionCodecName.ZSTD)) {
      assertThat(lines("export.parquet", Workbooks.parquet(HEADERS, shuffled, codec)))
          .isEqualTo(expected);
    }
    assertThat(lines("export.json", json(shuffled))).isEqualTo(expected);
  }

  private static List<String> lines(String name, byte[] export) {
    return new Trial().groupBy("site").complete("products").file(name, export).lines();
  }

  private static byte[] text(List<String> headers, List<List<Object>> rows, String delimiter) {
    List<List<Object>> all = new ArrayList<>(List.of(List.copyOf(headers)));
    all.addAll(rows);
    return all.stream()
        .map(row -> row.stream().map(SameFleetTest::quoted).collect(Collectors.joining(delimiter)))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(Object cell) {
    return "\"" + cell.toString().replace("\"", "\"\"") + "\"";
  }

  /** One row a host, its programs in columns with numbers, or with the same headers again. */
  private static byte[] wide(List<Row> rows, boolean repeated) {
    Map<String, List<Row>> hosts = new LinkedHashMap<>();
    rows.forEach(row -> hosts.computeIfAbsent(row.host(), host -> new ArrayList<>()).add(row));
    int most = hosts.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> headers = new ArrayList<>(List.of("Computer", "Site"));
    for (int i = 1; i <= Math.max(2, most); i++) {
      String number = repeated ? "" : " " + i;
      headers.add("Software" + number);
      headers.add("Version" + number);
      headers.add("Install Date" + number);
    }
    List<List<Object>> all = new ArrayList<>();
    hosts.forEach(
        (host, programs) -> {
          List<Object> cells = new ArrayList<>(List.of(host, programs.get(0).site()));
          programs.forEach(program -> cells.addAll(program.program()));
          while (cells.size() < headers.size()) {
            cells.add("");
          }
          all.add(cells);
        });
    return text(headers, all, ";");
  }

  private static byte[] json(List<List<Object>> rows) {
    List<String> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < HEADERS.size(); i++) {
        String text = row.get(i).toString().replace("\"", "\\\"");
        members.add("\"" + HEADERS.get(i) + "\": \"" + text + "\"");
      }
      objects.add("{" + String.join(", ", members) + "}");
    }
    return ("[" + String.join(",\n", objects) + "]").getBytes(StandardCharsets.UTF_8);
  }
}
