package org.befund.engine.cases;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.befund.engine.coverage.Coverage;
import org.befund.engine.coverage.CoverageItem;
import org.befund.engine.coverage.Unreachable;
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
  private final boolean coverage;

  private JsonCaseReport(JsonGenerator json, boolean coverage) {
    this.json = json;
    this.coverage = coverage;
  }

  /**
   * A report as text, indented, with a line end after the last line.
   *
   * @param coverage whether to tell what no case exercises
   */
  public static String of(CaseReport report, boolean coverage) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new JsonCaseReport(json, coverage).write(report);
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
    if (coverage) {
      json.writeName("coverage");
      write(cases.coverage());
    }
    json.writeEndObject();
  }

  private void write(Coverage of) {
    json.writeStartObject();
    json.writeNumberProperty("percent", of.percent());
    json.writeNumberProperty("exercised", of.exercised().size());
    json.writeNumberProperty("items", of.total());
    json.writeArrayPropertyStart("missing");
    for (CoverageItem item : of.missing()) {
      json.writeStartObject();
      json.writeStringProperty("kind", item.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("key", item.key());
      json.writeStringProperty("value", item.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    unreachable("unreachable", of.unreachable());
    unreachable("idle", of.idle());
    json.writeEndObject();
  }

  private void unreachable(String name, List<Unreachable> stated) {
    json.writeArrayPropertyStart(name);
    for (Unreachable each : stated) {
      json.writeStartObject();
      json.writeStringProperty("key", each.key());
      json.writeStringProperty("value", each.value());
      json.writeStringProperty("why", each.why());
      json.writeEndObject();
    }
    json.writeEndArray();
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
