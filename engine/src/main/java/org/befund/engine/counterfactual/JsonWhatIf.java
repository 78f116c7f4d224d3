package org.befund.engine.counterfactual;

import java.util.List;
import org.befund.engine.comparison.JsonComparison;
import org.befund.engine.counterfactual.SupposedFact.StatedValue;
import org.befund.engine.explanation.JsonExplanation;
import tools.jackson.core.JsonGenerator;

/** Answers to what a verdict would be as JSON. */
public final class JsonWhatIf {
  private final JsonGenerator json;

  private JsonWhatIf(JsonGenerator json) {
    this.json = json;
  }

  /** An answer, as an explanation of the verdict as it is. */
  public static JsonExplanation.Entry entry(WhatIf answer) {
    return new JsonExplanation.Entry(answer.before(), json -> new JsonWhatIf(json).write(answer));
  }

  private void write(WhatIf answer) {
    json.writeObjectPropertyStart("whatIf");
    facts(json, "supposed", answer.supposed());
    json.writeObjectPropertyStart("then");
    JsonExplanation.verdict(json, answer.after());
    json.writeEndObject();
    JsonComparison.differences(json, answer.differences());
    JsonComparison.changes(json, answer.steps());
    json.writeEndObject();
  }

  /** Writes facts as they are supposed to be. */
  static void facts(JsonGenerator json, String key, List<SupposedFact> facts) {
    json.writeArrayPropertyStart(key);
    for (SupposedFact fact : facts) {
      json.writeStartObject();
      json.writeStringProperty("set", fact.set());
      json.writeStringProperty("statement", fact.statement());
      json.writeArrayPropertyStart("now");
      for (StatedValue stated : fact.now()) {
        json.writeStartObject();
        json.writeStringProperty("value", stated.value());
        if (!stated.at().isEmpty()) {
          json.writeStringProperty("at", stated.at());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      if (!fact.or().isEmpty()) {
        json.writeArrayPropertyStart("or");
        fact.or().forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
