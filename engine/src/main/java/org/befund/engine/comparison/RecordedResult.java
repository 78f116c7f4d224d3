package org.befund.engine.comparison;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.Result;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** A result as it was written down, of this program or of another state of it. */
public final class RecordedResult {
  private final SourceText source;
  private final Node.Mapping root;
  private final String kbVersion;
  private final LocalDate asOf;
  private final String environment;
  private final @Nullable Provenance provenance;
  private final Map<Verdict, Node.Mapping> assessments = new LinkedHashMap<>();

  /** What an assessment is about. */
  public record Verdict(String host, String advisory) {}

  private RecordedResult(SourceText source) throws Unreadable {
    this.source = source;
    Node node = DocumentReader.read(source);
    if (!(node instanceof Node.Mapping mapping)) {
      throw error(node, "found " + node.kind() + ", expected a result in JSON");
    }
    this.root = mapping;
    Node schema = value(root, "schema");
    if (!(schema instanceof Node.Scalar name && name.text().equals(JsonResult.SCHEMA))) {
      String found = schema == null ? "no schema" : schema.kind();
      throw error(
          schema == null ? root : schema, "found " + found + ", expected " + JsonResult.SCHEMA);
    }
    this.kbVersion = text(mapping(root, "kb"), "version");
    this.asOf = day(root, "asOf");
    this.environment = text(root, "environment");
    this.provenance = readProvenance();
    for (Node item : list(root, "assessments")) {
      if (!(item instanceof Node.Mapping assessment)) {
        throw error(item, "found " + item.kind() + ", expected an assessment");
      }
      assessments.put(
          new Verdict(text(assessment, "host"), text(assessment, "advisory")), assessment);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable when it is no result
   */
  public static RecordedResult read(Path file) throws Unreadable {
    return of(SourceText.read(file, file.toString()));
  }

  /**
   * Reads the text of a file.
   *
   * @throws Unreadable when it is no result
   */
  public static RecordedResult of(SourceText source) throws Unreadable {
    return new RecordedResult(source);
  }

  /**
   * A result as it would be written down.
   *
   * @throws Unreadable when it is larger than what there is memory for
   */
  public static RecordedResult of(Result result) throws Unreadable {
    return new RecordedResult(
        new SourceText(result.environment().concat(".json"), JsonResult.of(result)));
  }

  /** Whether a file, to all appearances, holds a result. */
  public static boolean looksLikeOne(SourceText source) {
    int end = Math.min(source.text().length(), 400);
    return source.text().substring(0, end).contains("\"" + JsonResult.SCHEMA + "\"");
  }

  /** The file. */
  public String name() {
    return source.name();
  }

  /** Its text, as it stands. */
  public String text() {
    return source.text();
  }

  /** The knowledge that was used. */
  public String kbVersion() {
    return kbVersion;
  }

  /** The day whose knowledge counted. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The environment's name. */
  public String environment() {
    return environment;
  }

  private @Nullable Provenance readProvenance() throws Unreadable {
    if (root.entry("inputs") == null) {
      return null;
    }
    Node.Mapping options = mapping(root, "options");
    List<String> advisories = new ArrayList<>();
    for (Node item : list(options, "advisories")) {
      advisories.add(scalar(item));
    }
    List<Input> inputs = new ArrayList<>();
    for (Node item : list(root, "inputs")) {
      inputs.add(input(item));
    }
    return new Provenance(
        text(mapping(root, "engine"), "version"), advisories, text(options, "language"), inputs);
  }

  /** What it was made of; null where it does not tell. */
  public @Nullable Provenance provenance() {
    return provenance;
  }

  /** The assessments in their order. */
  public Map<Verdict, Node.Mapping> assessments() {
    return Collections.unmodifiableMap(assessments);
  }

  private Input input(Node node) throws Unreadable {
    if (!(node instanceof Node.Mapping input)) {
      throw error(node, "found " + node.kind() + ", expected an input");
    }
    String kind = text(input, "kind");
    for (Input.Kind each : Input.Kind.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
        String host = input.entry("host") == null ? null : text(input, "host");
        String sha256 =
            input.entry("digest") == null ? null : text(mapping(input, "digest"), "sha256");
        return new Input(each, host, text(input, "file"), sha256);
      }
    }
    throw error(input, "found '" + kind + "', expected environment or log");
  }

  private static @Nullable Node value(Node.Mapping mapping, String key) {
    Node.Entry entry = mapping.entry(key);
    return entry == null ? null : entry.value();
  }

  private Node.Mapping mapping(Node.Mapping in, String key) throws Unreadable {
    Node node = value(in, key);
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    throw missing(in, key, node, "a mapping");
  }

  private List<Node> list(Node.Mapping in, String key) throws Unreadable {
    Node node = value(in, key);
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw missing(in, key, node, "a list");
  }

  private String text(Node.Mapping in, String key) throws Unreadable {
    Node node = value(in, key);
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw missing(in, key, node, "a text");
  }

  private String scalar(Node node) throws Unreadable {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    throw error(node, "found " + node.kind() + ", expected a text");
  }

  private LocalDate day(Node.Mapping in, String key) throws Unreadable {
    String text = text(in, key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw error(in, "found '" + text + "', expected a day such as 2008-08-20");
    }
  }

  private Unreadable missing(Node.Mapping in, String key, @Nullable Node found, String expected) {
    return found == null
        ? error(in, "the key '" + key + "' is missing, expected " + expected)
        : error(found, "found " + found.kind() + ", expected " + expected);
  }

  private Unreadable error(Node at, String message) {
    return new Unreadable(
        List.of(
            new Problem(
                source.name(), at.at(), message, source.line(at.at().line()), List.of(), null)));
  }
}
