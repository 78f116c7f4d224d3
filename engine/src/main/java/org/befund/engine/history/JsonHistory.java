package org.befund.engine.history;

import java.io.StringWriter;
import java.util.Locale;
import org.befund.engine.comparison.JsonComparison;
import org.befund.engine.explanation.JsonExplanation;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.IndentedJson;
import org.befund.kb.text.Localized;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A history as JSON of the schema {@value #SCHEMA}. */
public final class JsonHistory {

  /** The name of the form. */
  public static final String SCHEMA = "befund-history/1";

  private final JsonGenerator json;
  private final String language;

  private JsonHistory(JsonGenerator json, String language) {
    this.json = json;
    this.language = language;
  }

  /** A history as text, indented, with a line end after the last line. */
  public static String of(History history, String language) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new JsonHistory(json, language).write(history);
      json.writeRaw(IndentedJson.LINE_END);
    }
    return text.toString();
  }

  private void write(History history) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeObjectPropertyStart("kb");
    json.writeStringProperty("version", history.kbVersion());
    json.writeEndObject();
    json.writeStringProperty("environment", history.environment());
    json.writeStringProperty("advisory", history.advisory());
    json.writeStringProperty("title", history.title());
    json.writeArrayPropertyStart("days");
    for (History.Entry entry : history.entries()) {
      json.writeStartObject();
      json.writeStringProperty("day", entry.day().toString());
      json.writeArrayPropertyStart("published");
      entry.published().forEach(this::write);
      json.writeEndArray();
      json.writeArrayPropertyStart("hosts");
      entry.hosts().forEach(this::write);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Publication publication) {
    json.writeStartObject();
    json.writeStringProperty("kind", publication.kind().name().toLowerCase(Locale.ROOT));
    optional("remediation", publication.remediation());
    optional("name", publication.name());
    Localized text = publication.text();
    optional("text", text == null ? null : text.in(language));
    optional("section", publication.section());
    json.writeEndObject();
  }

  private void write(History.HostEntry host) {
    Assessment assessment = host.assessment();
    json.writeStartObject();
    json.writeStringProperty("host", assessment.host());
    JsonExplanation.verdict(json, assessment);
    json.writeArrayPropertyStart("remediations");
    for (Assessment.RemediationEntry remediation : assessment.remediations()) {
      json.writeStartObject();
      json.writeStringProperty("id", remediation.id());
      json.writeStringProperty("state", JsonExplanation.word(remediation.state()));
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonComparison.differences(json, host.differences());
    JsonComparison.changes(json, host.steps());
    json.writeEndObject();
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
