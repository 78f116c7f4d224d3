package org.befund.engine.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.befund.engine.evidence.TestLogs.clientFault;
import static org.befund.engine.evidence.TestLogs.text;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.befund.engine.evidence.source.Limits;
import org.befund.engine.evidence.source.SourcePlace;
import org.junit.jupiter.api.io.TempDir;

/** Logs in a folder, packed in all ways, and what a scan shows of them. */
abstract class PackedLogs {
  static final byte[] LOG = text(clientFault("2f8")).getBytes(UTF_8);

  /** So small that a test reaches them at once. */
  static final Limits SMALL = new Limits(1 << 22, 50, 1 << 16, 4, 20, 1 << 20, 1 << 12);

  @TempDir Path folder;

  interface Packing {
    OutputStream on(OutputStream out) throws IOException;
  }

  static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.on(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] packed(byte[] bytes, String how) throws IOException {
    return switch (how) {
      case "gz" -> packed(bytes, GZIPOutputStream::new);
      case "xz" -> packed(bytes, XZCompressorOutputStream::new);
      case "bz2" -> packed(bytes, BZip2CompressorOutputStream::new);
      case "zst" -> packed(bytes, ZstdOutputStream::new);
      case "zip" -> zip(Map.of("a.log", bytes));
      case "tar" -> tar(Map.of("a.log", bytes));
      default -> bytes;
    };
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Path above = file.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    return Files.write(file, bytes);
  }

  List<LogEvidence> scan(String place, Limits limits) {
    List<LogEvidence> logs = new ArrayList<>();
    new EvidenceReader(TestSignatures.ALL, limits)
        .read(List.of(new LogFile("", SourcePlace.of(folder, place), null)), logs::add);
    return logs;
  }

  static List<Finding> findings(List<LogEvidence> logs) {
    return logs.stream().flatMap(log -> log.findings().stream()).toList();
  }

  static List<LogProblem> problems(List<LogEvidence> logs) {
    return logs.stream().flatMap(log -> log.problems().stream()).toList();
  }
}
