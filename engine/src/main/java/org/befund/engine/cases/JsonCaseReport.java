package org.befund.engine.cases;

import java.io.StringWriter;
import java.util.List;
import org.befund.engine.result.IndentedJson;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What came of running cases, as JSON of the schema {@value #SCHEMA}. Keys have a fixed order and
 * equal reports give equal text, so there are no times in it.
 */
public final class JsonCaseReport {

  /** The name of the form. */
  public static final String SCHEMA = "befund-cases/1";

  private final JsonGenerator json;

  private JsonCaseReport(JsonGenerator json) {
    this.json = json;
  }

  /** A report as text, indented, with a line end after the last line. */
  public static String of(CaseReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new JsonCaseReport(json).write(report);
      json.writeRaw("\n");
    }
    return text.toString();
  }

  private void write(CaseReport report) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeNumberProperty("passed", report.passed());
    json.writeNumberProperty("failed", report.failed());
    json.writeArrayPropertyStart("advisories");
    report.advisories().forEach(this::write);
    json.writeEndArray();
    if (!report.problems().isEmpty()) {
      problems(report.problems());
    }
    json.writeEndObject();
  }

  private void write(AdvisoryCases cases) {
    json.writeStartObject();
    json.writeStringProperty("advisory", cases.advisory().id());
    json.writeStringProperty("file", cases.file());
    json.writeNumberProperty("passed", cases.passed());
    json.writeNumberProperty("failed", cases.failed());
    json.writeArrayPropertyStart("cases");
    cases.outcomes().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(CaseOutcome outcome) {
    json.writeStartObject();
    json.writeStringProperty("name", outcome.of().name());
    json.writeNumberProperty("line", outcome.of().at().line());
    optional("clarifies", outcome.of().clarifies());
    json.writeBooleanProperty("passed", outcome.passed());
    if (!outcome.differences().isEmpty()) {
      json.writeArrayPropertyStart("differences");
      for (Difference difference : outcome.differences()) {
        json.writeStartObject();
        json.writeStringProperty("what", difference.what());
        json.writeStringProperty("expected", difference.expected());
        json.writeStringProperty("actual", difference.actual());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    optional("defect", outcome.defect());
    json.writeEndObject();
  }

  private void problems(List<Problem> problems) {
    json.writeArrayPropertyStart("problems");
    for (Problem problem : problems) {
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
    json.writeEndArray();
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
