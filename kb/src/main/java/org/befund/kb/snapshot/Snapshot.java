package org.befund.kb.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.befund.kb.KnowledgeBase;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All documents of a knowledge base in one JSON file, so that a start need not parse YAML. It holds
 * the trees, not the values: one decoder serves both.
 */
public final class Snapshot {
  private static final String NAME = "befund-kb.json";

  private Snapshot() {}

  /**
   * Reads the snapshot that was built into this program.
   *
   * @throws Unreadable when it is missing or broken
   */
  public static KnowledgeBase builtIn() throws Unreadable {
    try (InputStream in = Snapshot.class.getResourceAsStream("/" + NAME)) {
      if (in == null) {
        throw new Unreadable(
            List.of(
                org.befund.kb.document.Problem.ofFile(
                    NAME, "this build holds no knowledge base; build it again")));
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Unreadable(
          List.of(
              org.befund.kb.document.Problem.ofFile(NAME, "cannot be read: " + e.getMessage())));
    }
  }

  static KnowledgeBase read(String json) throws Unreadable {
    Node.Mapping root = (Node.Mapping) DocumentReader.read(new SourceText(NAME, json));
    return new KnowledgeDocuments(
            text(root, "version"), documents(root, "catalogue"), documents(root, "advisories"))
        .decode();
  }

  private static List<KnowledgeDocuments.Document> documents(Node.Mapping root, String key) {
    List<KnowledgeDocuments.Document> documents = new ArrayList<>();
    Node.Entry list = root.entry(key);
    if (list != null && list.value() instanceof Node.Mapping byFile) {
      for (Node.Entry file : byFile.entries()) {
        documents.add(
            new KnowledgeDocuments.Document(new SourceText(file.key(), ""), file.value()));
      }
    }
    return documents;
  }

  private static String text(Node.Mapping root, String key) {
    Node.Entry entry = root.entry(key);
    return entry != null && entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** Writes a snapshot. */
  static void write(KnowledgeDocuments documents, OutputStream out) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("version", documents.version());
      write(json, "catalogue", documents.catalogues());
      write(json, "advisories", documents.advisories());
      json.writeEndObject();
    }
  }

  private static void write(
      JsonGenerator json, String key, List<KnowledgeDocuments.Document> documents) {
    json.writeObjectPropertyStart(key);
    for (KnowledgeDocuments.Document document : documents) {
      json.writeName(document.source().name());
      write(json, document.node());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Node node) {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Entry entry : mapping.entries()) {
        json.writeName(entry.key());
        write(json, entry.value());
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      sequence.items().forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      json.writeString(scalar.text());
    } else {
      json.writeNull();
    }
  }
}
