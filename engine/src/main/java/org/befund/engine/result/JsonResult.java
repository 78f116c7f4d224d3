package org.befund.engine.result;

import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import org.befund.engine.provenance.Provenance;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A result as JSON of the schema {@value #SCHEMA}. Keys have a fixed order and equal results give
 * equal text.
 */
public final class JsonResult {

  /** The name of the form. */
  public static final String SCHEMA = "befund-result/1";

  private final JsonGenerator json;
  private final AssessmentJson assessments;

  private JsonResult(JsonGenerator json) {
    this.json = json;
    this.assessments = new AssessmentJson(json);
  }

  /** A result as text, indented, with a line end after the last line. */
  public static String of(Result result) {
    StringWriter text = new StringWriter();
    write(result, text);
    return text.toString();
  }

  /** One assessment as text, as it stands among those of a result. */
  public static String of(Assessment assessment) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new AssessmentJson(json).write(assessment);
    }
    return text.toString();
  }

  /** Writes a result, indented, with a line end after the last line; closes the writer. */
  public static void write(Result result, Writer out) {
    try (JsonGenerator json = IndentedJson.on(out)) {
      new JsonResult(json).write(result);
      json.writeRaw(IndentedJson.LINE_END);
    }
  }

  /**
   * One assessment as a line of its own, with what else there is to know of where it belongs; no
   * line end.
   *
   * @param language the language of its sentences
   */
  public static String line(
      String kbVersion,
      LocalDate asOf,
      String environment,
      String language,
      Assessment assessment) {
    StringWriter text = new StringWriter();
    HarmlessWriter out = new HarmlessWriter(text);
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("environment", environment);
      new AssessmentJson(json).members(assessment);
      json.writeStringProperty("schema", SCHEMA);
      json.writeObjectPropertyStart("kb");
      json.writeStringProperty("version", kbVersion);
      json.writeEndObject();
      json.writeStringProperty("asOf", asOf.toString());
      json.writeStringProperty("language", language);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void write(Result result) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeObjectPropertyStart("kb");
    json.writeStringProperty("version", result.kbVersion());
    json.writeEndObject();
    Provenance provenance = result.provenance();
    if (provenance != null) {
      ProvenanceJson.engine(json, provenance);
    }
    json.writeStringProperty("asOf", result.asOf().toString());
    json.writeStringProperty("environment", result.environment());
    if (provenance != null) {
      ProvenanceJson.rest(json, provenance);
    }
    json.writeArrayPropertyStart("assessments");
    for (Assessment assessment : result.assessments()) {
      assessments.write(assessment);
    }
    json.writeEndArray();
    if (!result.unassessed().isEmpty()) {
      json.writeArrayPropertyStart("unassessed");
      for (String host : result.unassessed()) {
        json.writeString(host);
      }
      json.writeEndArray();
    }
    if (!result.problems().isEmpty()) {
      json.writeArrayPropertyStart("problems");
      for (Problem problem : result.problems()) {
        write(problem);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("file", problem.file());
    Position at = problem.at();
    if (at != null) {
      json.writeNumberProperty("line", at.line());
      json.writeNumberProperty("column", at.column());
    }
    json.writeStringProperty("message", problem.message());
    json.writeEndObject();
  }
}
