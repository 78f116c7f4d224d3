package org.befund.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.befund.engine.inventory.fleet.Fleet;
import org.befund.engine.inventory.intake.ExportOptions;
import org.befund.engine.inventory.intake.Pieces;
import org.befund.engine.inventory.profile.Profile;
import org.befund.kb.document.Reading;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is a profile that reads the export it was drafted from. */
class ProfileDraftTest {
  @TempDir Path folder;

  private String draft(String name, String export) throws IOException, Unreadable {
    Path file = folder.resolve(name);
    Files.writeString(file, export);
    String yaml = ProfileDraft.of(file);
    Profile profile = Reading.read(new SourceText("profile.yaml", yaml), Profile.SHAPE);
    Fleet fleet = new Fleet(said -> new Fleet.Worth(true, false, null));
    new Inventory(fleet, new ExportOptions(profile, null, 1), reject -> {}, Pieces.NONE)
        .read(java.util.List.of(file));
    assertThat(fleet.size()).isEqualTo(1);
    assertThat(fleet.members("all").said(new int[] {0, 1}).toString())
        .contains("Example Tool")
        .contains("Other Tool");
    return yaml;
  }

  @Test
  void columnsWithNumbersAreASeries() throws IOException, Unreadable {
    assertThat(
            draft(
                "wide.csv",
                "Rechner;Programm 1;Version 1;Programm 2;Version 2;Raum\n"
                    + "pc;Example Tool;1;Other Tool;2;x\n"))
        .contains("host: [\"Rechner\"]")
        .contains("product: [\"Programm #\"]")
        .contains("version: [\"Version #\"]")
        .contains("# not read: \"Raum\"")
        .contains("delimiter: \";\"");
  }

  @Test
  void whatPartsAListIsTold() throws IOException, Unreadable {
    assertThat(draft("list.tsv", "Computer\tPrograms\npc\tExample Tool, Other Tool, Third 1.0\n"))
        .contains("product: [\"Programs\"]")
        .contains("separator: \",\"")
        .contains("delimiter: tab");
  }

  @Test
  void tablesAndJsonHaveNoDelimiter() throws IOException, Unreadable {
    assertThat(draft("pc.txt", "Name          Version  \nExample Tool  1  \nOther Tool    2  \n"))
        .contains("product: [\"Name\"]")
        .doesNotContain("delimiter");
    assertThat(
            draft(
                "pc.json",
                "[{\"host\": \"pc\", \"software\": \"Example Tool\"},"
                    + "{\"host\": \"pc\", \"software\": \"Other Tool\"}]"))
        .contains("product: [\"software\"]")
        .doesNotContain("delimiter");
  }

  @Test
  void listsOfKeysHaveNoDelimiter() throws IOException, Unreadable {
    assertThat(
            draft(
                "list.txt",
                "\r\r\nName=Example Tool\r\r\nPSComputerName=pc\r\r\nVendor=x\r\r\nVersion=1\r\r\n"
                    + "\r\r\nName=Other Tool\r\r\nPSComputerName=pc\r\r\nVendor=x\r\r\nVersion=2\r\r\n"))
        .contains("host: [\"PSComputerName\"]")
        .contains("product: [\"Name\"]")
        .contains("# not read: \"Vendor\"")
        .doesNotContain("delimiter");
    assertThat(
            draft(
                "pc.txt",
                "DisplayName    : Example Tool\nDisplayVersion : 1\n\n"
                    + "DisplayName    : Other Tool\nDisplayVersion : 2\n"))
        .contains("version: [\"DisplayVersion\"]");
  }

  @Test
  void someFormatsNeedNoProfile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("pc.reg"), "Windows Registry Editor Version 5.00\n");

    assertThatThrownBy(() -> ProfileDraft.of(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("needs no profile");
  }
}
