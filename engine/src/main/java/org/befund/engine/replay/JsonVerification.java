package org.befund.engine.replay;

import java.io.StringWriter;
import java.util.List;
import org.befund.engine.comparison.JsonDifferences;
import org.befund.engine.comparison.VerdictDifference;
import org.befund.engine.result.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** A verification as JSON of the schema {@value #SCHEMA}. */
public final class JsonVerification {

  /** The name of the form. */
  public static final String SCHEMA = "befund-verification/1";

  private JsonVerification() {}

  /** A verification as text, indented, with a line end after the last line. */
  public static String of(Verification verification) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("result", verification.recorded().name());
      json.writeStringProperty("outcome", JsonDifferences.word(verification.outcome()));
      if (verification.line() > 0) {
        json.writeNumberProperty("line", verification.line());
      }
      JsonDifferences.factors(json, verification.changes());
      json.writeArrayPropertyStart("verdicts");
      for (VerdictDifference verdict : verification.verdicts()) {
        json.writeStartObject();
        JsonDifferences.verdict(json, verdict, List.of());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw(IndentedJson.LINE_END);
    }
    return text.toString();
  }
}
