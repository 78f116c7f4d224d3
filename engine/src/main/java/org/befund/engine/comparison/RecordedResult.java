package org.befund.engine.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.Fields;
import org.befund.engine.result.JsonResult;
import org.befund.engine.result.RecordedAssessment;
import org.befund.engine.result.Result;
import org.befund.kb.document.DocumentReader;
import org.befund.kb.document.Node;
import org.befund.kb.document.SourceText;
import org.befund.kb.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** A result as it was written down, of this program or of another state of it. */
public final class RecordedResult {
  /** The name of the form stands among the first bytes. */
  private static final int HEAD = 800;

  private final SourceText source;
  private final Fields root;
  private final String kbVersion;
  private final LocalDate asOf;
  private final String environment;
  private final @Nullable Provenance provenance;
  private final Map<Verdict, Fields> assessments = new LinkedHashMap<>();

  /** What an assessment is about. */
  public record Verdict(String host, String advisory) {}

  private RecordedResult(SourceText source) throws Unreadable {
    this.source = source;
    this.root = Fields.of(source, DocumentReader.read(source), "a result in JSON");
    String schema = root.has("schema") ? root.text("schema") : "no schema";
    if (!schema.equals(JsonResult.SCHEMA)) {
      throw root.error("found " + schema + ", expected " + JsonResult.SCHEMA);
    }
    this.kbVersion = root.object("kb").text("version");
    this.asOf = root.day("asOf");
    this.environment = root.text("environment");
    this.provenance = readProvenance();
    for (Fields assessment : root.objects("assessments", "an assessment")) {
      assessments.put(
          new Verdict(assessment.text("host"), assessment.text("advisory")), assessment);
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

  /**
   * The result in a file. Of other files only the beginning is read.
   *
   * @return null when the path is, to all appearances, an environment
   * @throws Unreadable when it is a result that cannot be used
   */
  public static @Nullable RecordedResult in(Path file) throws Unreadable {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      // in UTF-16, as some shells write it, every other byte is zero
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
      return head.contains("\"" + JsonResult.SCHEMA + "\"") ? read(file) : null;
    } catch (IOException e) {
      return null; // whoever reads it as an environment tells why it cannot be read
    }
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
    if (!root.has("inputs")) {
      return null;
    }
    Fields options = root.object("options");
    List<Input> inputs = new ArrayList<>();
    for (Fields item : root.objects("inputs", "an input")) {
      inputs.add(input(item));
    }
    return new Provenance(
        root.object("engine").text("version"),
        options.texts(options.list("advisories")),
        options.text("language"),
        inputs);
  }

  /** What it was made of; null where it does not tell. */
  public @Nullable Provenance provenance() {
    return provenance;
  }

  /** The assessments in their order. */
  public Map<Verdict, Node.Mapping> assessments() {
    Map<Verdict, Node.Mapping> nodes = new LinkedHashMap<>();
    assessments.forEach((verdict, fields) -> nodes.put(verdict, fields.mapping()));
    return nodes;
  }

  /**
   * The assessments, understood.
   *
   * @throws Unreadable when one is none
   */
  public List<RecordedAssessment> recorded() throws Unreadable {
    String language = provenance == null ? null : provenance.language();
    List<RecordedAssessment> recorded = new ArrayList<>();
    for (Fields each : assessments.values()) {
      recorded.add(
          new RecordedAssessment(
              kbVersion, asOf, environment, language, RecordedAssessment.assessment(each)));
    }
    return recorded;
  }

  private static Input input(Fields input) throws Unreadable {
    String kind = input.text("kind");
    for (Input.Kind each : Input.Kind.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
        String sha256 = input.has("digest") ? input.object("digest").text("sha256") : null;
        return new Input(each, input.optional("host"), input.text("file"), sha256);
      }
    }
    throw input.error("found '" + kind + "', expected environment or log");
  }
}
