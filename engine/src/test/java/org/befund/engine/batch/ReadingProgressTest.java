package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.befund.engine.inventory.Inventory;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far reading is can be told in whatever format an export is. */
class ReadingProgressTest {
  private static final int ROWS = 4000;
  private static final List<Integer> BAD = List.of(1000, 2000, 3000);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"export.xlsx", "export.parquet", "export.csv", "export.txt"})
  void goesOnToTheEnd(String name) throws IOException, Unreadable {
    Path export = Files.write(folder.resolve(name), export(name));
    Path other = Files.writeString(folder.resolve("other.csv"), "Computer,Software\npc,Tool\n");
    Fleet fleet = new Fleet(said -> new Fleet.Worth(false, false, null));
    List<Long> rows = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    List<Inventory> reading = new ArrayList<>();
    Inventory inventory =
        new Inventory(
            fleet,
            new ExportOptions(null, null, 1),
            reject -> {
              rows.add(reading.get(0).rows());
              bytes.add(reading.get(0).bytes());
            },
            Pieces.NONE);
    reading.add(inventory);

    inventory.read(List.of(export, other));

    assertThat(rows).hasSameSizeAs(BAD).isSorted();
    assertThat(bytes).hasSameSizeAs(BAD).isSorted();
    assertThat(bytes.get(2)).isBetween(1L, Files.size(export));
    if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
      assertThat(rows).isEqualTo(List.of(1001L, 2001L, 3001L));
      assertThat(bytes.get(0)).isLessThan(bytes.get(1));
      assertThat(bytes.get(1)).isLessThan(bytes.get(2));
    }
    assertThat(inventory.rows()).isEqualTo(ROWS + 1);
    assertThat(inventory.bytes()).isEqualTo(Files.size(export) + Files.size(other));
    assertThat(inventory.allBytes()).isEqualTo(inventory.bytes());
  }

  /** Some megabytes, whatever packs them; some rows do not say which host they are about. */
  private static byte[] export(String name) {
    Random random = new Random(1);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String remarks =
          random
              .ints(600, 'A', 'Z' + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      rows.add(List.of(BAD.contains(i) ? "" : "pc-" + i, "Example Tool " + i, remarks));
    }
    List<List<Object>> all = new ArrayList<>(List.of(List.of("Computer", "Software", "Remarks")));
    all.addAll(rows);
    return switch (name.substring(name.indexOf('.'))) {
      case ".xlsx" -> Workbooks.excel(Map.of("Programs", all));
      case ".parquet" ->
          Workbooks.parquet(
              List.of("Computer", "Software", "Remarks"), rows, CompressionCodecName.UNCOMPRESSED);
      case ".csv" ->
          all.stream()
              .map(row -> row.get(0) + "," + row.get(1) + "," + row.get(2))
              .collect(Collectors.joining("\n"))
              .getBytes(StandardCharsets.UTF_8);
      default ->
          rows.stream()
              .map(row -> "Computer : " + row.get(0) + "\nSoftware : " + row.get(1))
              .collect(Collectors.joining("\n\n"))
              .getBytes(StandardCharsets.UTF_8);
    };
  }
}
