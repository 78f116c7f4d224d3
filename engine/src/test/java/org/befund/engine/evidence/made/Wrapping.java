package org.befund.engine.evidence.made;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/**
 * How lines become bytes, and bytes a file.
 *
 * @param encoding the character set
 * @param mark the byte order mark; may be empty
 * @param lineEnd what ends a line
 * @param packing what the file's name ends with, and so how it is packed; empty if it is not
 */
record Wrapping(Charset encoding, String mark, String lineEnd, String packing) {
  private static final Charset ANSI = Charset.forName("windows-1252");

  /** Any of them. */
  static Wrapping any(Random random) {
    Charset encoding =
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, ANSI)
            .get(random.nextInt(4));
    boolean mark = !encoding.equals(ANSI) && random.nextBoolean();
    String lineEnd = List.of("\n", "\r\n", "\r\r\n").get(random.nextInt(3));
    String packing = List.of("", "", ".gz", ".xz", ".zst", ".bz2", ".zip").get(random.nextInt(7));
    return new Wrapping(encoding, mark ? "\ufeff" : "", lineEnd, packing);
  }

  /** Writes lines to a file, whose name gets an ending where it is packed. */
  void write(List<String> lines, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    String text = mark + String.join(lineEnd, lines) + lineEnd;
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + packing));
        OutputStream packed = pack(out, name)) {
      packed.write(text.getBytes(encoding));
    }
  }

  private OutputStream pack(OutputStream out, String name) throws IOException {
    return switch (packing) {
      case ".gz" -> new GZIPOutputStream(out);
      case ".xz" -> new XZCompressorOutputStream(out);
      case ".zst" -> new ZstdOutputStream(out);
      case ".bz2" -> new BZip2CompressorOutputStream(out);
      case ".zip" -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("Windows/" + name));
        yield zip;
      }
      default -> out;
    };
  }
}
