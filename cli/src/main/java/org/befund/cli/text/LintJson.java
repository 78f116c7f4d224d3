package org.befund.cli.text;

import java.io.StringWriter;
import org.befund.engine.result.IndentedJson;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.lint.Flaw;
import org.befund.kb.lint.LintReport;
import org.befund.kb.lint.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What an examination found, as JSON of the schema {@value #SCHEMA}. Keys have a fixed order and
 * equal reports give equal text.
 */
public final class LintJson {

  /** The name of the form. */
  public static final String SCHEMA = "befund-lint/1";

  private final JsonGenerator json;

  private LintJson(JsonGenerator json) {
    this.json = json;
  }

  /** A report as text, indented, with a line end after the last line. */
  public static String of(LintReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new LintJson(json).write(report);
      json.writeRaw("\n");
    }
    return text.toString();
  }

  private void write(LintReport report) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeNumberProperty("files", report.files());
    json.writeNumberProperty("unread", report.unread());
    json.writeNumberProperty("errors", report.count(Severity.ERROR));
    json.writeNumberProperty("warnings", report.count(Severity.WARNING));
    json.writeArrayPropertyStart("flaws");
    report.flaws().forEach(flaw -> write(flaw, null));
    json.writeEndArray();
    json.writeArrayPropertyStart("excepted");
    report.excepted().forEach(each -> write(each.flaw(), each.reason()));
    json.writeEndArray();
    json.writeArrayPropertyStart("truncated");
    report.truncated().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Flaw flaw, @Nullable String reason) {
    Problem problem = flaw.problem();
    json.writeStartObject();
    json.writeStringProperty("code", flaw.code().id());
    json.writeStringProperty("severity", flaw.code().severity().word());
    json.writeStringProperty("file", problem.file());
    Position at = problem.at();
    Integer end = problem.endColumn();
    if (at != null && end != null) {
      json.writeNumberProperty("line", at.line());
      json.writeNumberProperty("column", at.column());
      json.writeNumberProperty("endColumn", end);
    }
    optional("place", flaw.place().isEmpty() ? null : flaw.place());
    json.writeStringProperty("message", problem.message());
    optional("excerpt", problem.excerpt());
    optional("nearest", problem.nearest());
    if (!problem.expected().isEmpty()) {
      json.writeArrayPropertyStart("valid");
      problem.expected().forEach(json::writeString);
      json.writeEndArray();
    }
    optional("reason", reason);
    json.writeEndObject();
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
