package org.befund.cli.docs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A schema as it lies beside the knowledge, in the hands of a validator that others wrote. */
final class PublishedSchema {
  static final List<String> NAMES = List.of("advisory", "cases", "catalogue", "environment");

  private final String name;
  private final SchemaRegistry registry;

  private PublishedSchema(String name, String text) {
    this.name = name;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:befund:schema:" + name, text)));
  }

  static PublishedSchema of(String name) {
    return new PublishedSchema(name, text(name));
  }

  static String text(String name) {
    try {
      return Files.readString(MarkdownPage.ROOT.resolve("kb/schema/" + name + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a YAML document; nothing for one that is valid. */
  List<String> errors(String yaml) {
    return errors("", yaml, InputFormat.YAML);
  }

  /** What is wrong with a value of some part of the schema, which a JSON pointer tells. */
  List<String> errors(String pointer, String value, InputFormat format) {
    Schema schema =
        registry.getSchema(SchemaLocation.of("urn:befund:schema:" + name + "#" + pointer));
    return schema.validate(value, format).stream().map(Error::toString).distinct().toList();
  }

  /** What is wrong with the schema by the schema of all schemas. */
  static List<String> errorsOfSchema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
        .validate(text(name), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
