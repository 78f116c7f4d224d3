package org.befund.engine.diff;

import java.io.StringWriter;
import org.befund.engine.comparison.JsonDifferences;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** What changed between two results as JSON of the schema {@value #SCHEMA}. */
public final class JsonDiff {

  /** The name of the form. */
  public static final String SCHEMA = "befund-diff/1";

  private JsonDiff() {}

  /** A difference as text, indented, with a line end after the last line. */
  public static String of(ResultDiff diff) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      side(json, "before", diff.before());
      side(json, "after", diff.after());
      JsonDifferences.factors(json, diff.changes());
      json.writeNumberProperty("compared", diff.compared());
      json.writeArrayPropertyStart("verdicts");
      for (ResultDiff.Attributed verdict : diff.verdicts()) {
        json.writeStartObject();
        JsonDifferences.factors(json, "by", verdict.by());
        json.writeBooleanProperty("certain", verdict.certain());
        JsonDifferences.verdict(json, verdict.difference(), verdict.byDifference());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw(IndentedJson.LINE_END);
    }
    return text.toString();
  }

  private static void side(JsonGenerator json, String key, Side side) {
    json.writeObjectPropertyStart(key);
    json.writeStringProperty("name", side.name());
    json.writeStringProperty("environment", side.result().environment());
    json.writeStringProperty("asOf", side.result().asOf().toString());
    json.writeObjectPropertyStart("kb");
    json.writeStringProperty("version", side.result().kbVersion());
    json.writeEndObject();
    Provenance provenance = side.result().provenance();
    if (provenance != null) {
      json.writeObjectPropertyStart("engine");
      json.writeStringProperty("version", provenance.engine());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
