package org.befund.engine.counterfactual;

import org.befund.engine.explanation.JsonExplanation;
import tools.jackson.core.JsonGenerator;

/** Answers to why a verdict is not another as JSON. */
public final class JsonWhyNot {
  private final JsonGenerator json;

  private JsonWhyNot(JsonGenerator json) {
    this.json = json;
  }

  /** An answer, as an explanation of the verdict as it is. */
  public static JsonExplanation.Entry entry(WhyNot answer) {
    return new JsonExplanation.Entry(answer.verdict(), json -> new JsonWhyNot(json).write(answer));
  }

  private void write(WhyNot answer) {
    json.writeObjectPropertyStart("whyNot");
    if (answer.goal() instanceof Goal.OfStatus goal) {
      json.writeStringProperty("status", JsonExplanation.word(goal.status()));
    } else if (answer.goal() instanceof Goal.OfRemediation goal) {
      json.writeStringProperty("remediation", goal.remediation());
    }
    json.writeBooleanProperty("isSo", answer.reached());
    json.writeArrayPropertyStart("sets");
    for (FactSet set : answer.sets()) {
      json.writeStartObject();
      json.writeBooleanProperty("contradicts", !set.open());
      JsonWhatIf.facts(json, "facts", set.facts());
      json.writeObjectPropertyStart("then");
      JsonExplanation.verdict(json, set.verdict());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    WhyNot.Bound bound = answer.bound();
    json.writeObjectPropertyStart("looked");
    json.writeNumberProperty("facts", bound.facts());
    json.writeNumberProperty("evaluations", bound.trials());
    json.writeNumberProperty("wholeUpTo", bound.whole());
    json.writeNumberProperty("mostFacts", bound.most());
    json.writeBooleanProperty("all", bound.exhausted());
    json.writeEndObject();
    json.writeEndObject();
  }
}
