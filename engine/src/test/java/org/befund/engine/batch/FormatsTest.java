package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.befund.engine.batch.Trial.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same update server in every format: each file below {@code formats} tells of one. */
class FormatsTest {
  private static final Path FORMATS = Path.of("src/test/resources/inventory/formats");
  private static final String AFFECTED = "MSA-954960 under_investigation";

  /** The first line of each file's twin {@code .expected} is what must come of it. */
  @TestFactory
  Stream<DynamicTest> everyFormatIsRead() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(FORMATS)) {
      all.filter(file -> !file.toString().endsWith(".expected")).sorted().forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    List<String> expected = Files.readAllLines(Path.of(file + ".expected"));

    Outcome outcome = new Trial().files(List.of(file));

    List<String> actual = new ArrayList<>(outcome.verdicts());
    actual.removeIf(line -> !line.contains("MSA-954960"));
    outcome.rejects().forEach(each -> actual.add("rejected " + each.row() + ": " + each.reason()));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void textIsTheSameInAnyEncoding() {
    String export =
        "Rechner\tSoftware\tVersion\r\n"
            + "zürich-1\tWindows Server Update Services 3.0 SP1\t3.1.6001.65\r\n";
    for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
      Charset charset = Charset.forName(encoding);
      assertThat(new Trial().file("export.txt", export.getBytes(charset)).verdicts())
          .as(encoding)
          .contains("inventory zürich-1 " + AFFECTED);
      assertThat(
              new Trial()
                  .file("export.txt", ("\ufeff" + export).getBytes(StandardCharsets.UTF_16LE))
                  .verdicts())
          .contains("inventory zürich-1 " + AFFECTED);
    }
  }

  @Test
  void archivesAreReadThrough() throws IOException {
    byte[] export =
        "Host,Software,Version\nwsus,Windows Server Update Services 3.0 SP1,3.1.6001.65\n"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gz)) {
      out.write(export);
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("folder/inner.csv.gz"));
      out.write(gz.toByteArray());
      out.putNextEntry(new ZipEntry("other.csv"));
      out.write("Host,Software\npc,Microsoft Office 2003\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(new Trial().file("a.csv.gz", gz.toByteArray()).verdicts())
        .contains("inventory wsus " + AFFECTED);
    Outcome both = new Trial().file("b.zip", zip.toByteArray());
    assertThat(both.summary().hosts()).isEqualTo(2);
    assertThat(both.rejects()).isEmpty();
  }

  @Test
  void anArchiveThatBreaksOffIsTold() throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gz)) {
      out.write("Host,Software,Version\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 9000; i++) {
        out.write(("pc" + i * 7919 + ",Tool " + i + ",1\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] cut = java.util.Arrays.copyOf(gz.toByteArray(), gz.size() / 2);

    Outcome outcome = new Trial().complete("products").file("a.csv.gz", cut);

    assertThat(outcome.rejects())
        .last()
        .satisfies(each -> assertThat(each.reason()).startsWith("reading broke off"));
  }
}
