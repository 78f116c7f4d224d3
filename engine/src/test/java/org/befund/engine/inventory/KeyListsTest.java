package org.befund.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.fleet.Members;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists of keys and values: what each file below {@code lists} says stands in its twin {@code
 * .expected}, the hosts with what is said of them, and what is rejected.
 */
class KeyListsTest {
  private static final Path LISTS = Path.of("src/test/resources/inventory/lists");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyListIsReadInEveryEncoding() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(LISTS)) {
      all.filter(file -> !file.toString().endsWith(".expected")).sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  /**
   * As a shell that keeps CR CR LF makes of it; a program of PC1 would count as one of the file.
   */
  @Test
  void aListWhoseLinesWereAllPartedIsNotTakenForOne() throws IOException {
    Path file = folder.resolve("parted.txt");
    Files.writeString(
        file, "Node=PC1\n\nName=WinZip\n\nVersion=9\n\n\n\nNode=PC2\n\nName=Opera\n\n");

    assertThatThrownBy(() -> told(file)).isInstanceOf(Unreadable.class);
  }

  private void check(Path file) throws IOException, Unreadable {
    String text = Files.readString(file);
    List<String> expected = Files.readAllLines(Path.of(file + ".expected"));

    assertThat(told(file)).isEqualTo(expected);
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] wide = ("\ufeff" + text.replace("\n", "\r\r\n")).getBytes(charset);
      Path copy = Files.write(folder.resolve(file.getFileName().toString()), wide);
      assertThat(told(copy)).as(charset.name()).isEqualTo(expected);
    }
  }

  private static List<String> told(Path file) throws Unreadable {
    Fleet fleet = new Fleet(said -> new Fleet.Worth(true, true, null));
    List<String> rejects = new ArrayList<>();
    ExportOptions options = new ExportOptions(null, null, 1);
    new Inventory(
            fleet,
            options,
            each -> rejects.add("rejected " + each.row() + ": " + each.reason()),
            Pieces.NONE)
        .read(List.of(file));
    List<String> told = new ArrayList<>();
    boolean ofAny = fleet.hasUnread();
    Members members = fleet.members("all");
    for (Fleet.Member member : members.all()) {
      told.add(member.name());
      members.said(member.numbers()).forEach(said -> told.add("  " + said));
    }
    if (ofAny) {
      told.add("something of any host was not read");
    }
    told.addAll(rejects);
    return told;
  }
}
