package org.befund.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.JulianFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.befund.engine.parquet.Codecs;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as workbooks and as Parquet. */
final class Workbooks {
  private Workbooks() {}

  /** A workbook of some sheets; days are cells with a day's format. */
  static byte[] excel(Map<String, List<List<Object>>> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      sheets.forEach((name, rows) -> fill(book.newWorksheet(name), rows));
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void fill(Worksheet sheet, List<List<Object>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Object value = rows.get(row).get(column);
        if (value instanceof LocalDate day) {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Number number) {
          sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
          sheet.value(row, column, truth);
        } else if (!value.equals("")) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }

  /** The same workbook with other texts of sheets. */
  static byte[] changed(byte[] book, UnaryOperator<String> sheets) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(changed)) {
      for (Map.Entry<String, String> part : parts(book).entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        boolean sheet = part.getKey().contains("sheets/");
        String text = sheet ? sheets.apply(part.getValue()) : part.getValue();
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed.toByteArray();
  }

  /** How the cells of a workbook refer to a text that all sheets share. */
  static String text(byte[] book, String wanted) {
    List<String> texts =
        Pattern.compile("<t[^>]*>([^<]*)</t>")
            .matcher(parts(book).getOrDefault("xl/sharedStrings.xml", ""))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(texts).contains(wanted);
    return ">" + texts.indexOf(wanted) + "<";
  }

  private static Map<String, String> parts(byte[] book) {
    Map<String, String> parts = new LinkedHashMap<>();
    try {
      Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /**
   * The rows below the headers, days as such, moments in the form of old; blank texts are absent.
   */
  static byte[] parquet(List<String> headers, List<List<Object>> rows, CompressionCodecName codec) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < headers.size(); i++) {
      int column = i;
      boolean days = rows.stream().anyMatch(row -> row.get(column) instanceof LocalDate);
      boolean moments = rows.stream().anyMatch(row -> row.get(column) instanceof LocalDateTime);
      if (moments) {
        schema.addField(Types.optional(PrimitiveTypeName.INT96).named(headers.get(i)));
        continue;
      }
      LogicalTypeAnnotation type =
          days ? LogicalTypeAnnotation.dateType() : LogicalTypeAnnotation.stringType();
      schema.addField(
          Types.optional(days ? PrimitiveTypeName.INT32 : PrimitiveTypeName.BINARY)
              .as(type)
              .named(headers.get(i)));
    }
    return parquet(schema.named("export"), rows, codec);
  }

  private static byte[] parquet(
      MessageType schema, List<List<Object>> rows, CompressionCodecName codec) {
    try {
      Path file = Files.createTempFile("export", ".parquet");
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withType(schema)
              .withConf(new PlainParquetConfiguration())
              .withCodecFactory(new Codecs())
              .withCompressionCodec(codec)
              .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
              .build()) {
        for (List<Object> row : rows) {
          Group group = new org.apache.parquet.example.data.simple.SimpleGroup(schema);
          for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value instanceof LocalDate day) {
              group.add(i, (int) day.toEpochDay());
            } else if (value instanceof LocalDateTime moment) {
              int julian = (int) moment.getLong(JulianFields.JULIAN_DAY);
              group.add(i, new NanoTime(julian, moment.toLocalTime().toNanoOfDay()));
            } else if (!value.equals("")) {
              group.add(i, value.toString());
            }
          }
          writer.write(group);
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
