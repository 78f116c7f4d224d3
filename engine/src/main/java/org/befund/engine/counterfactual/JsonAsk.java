package org.befund.engine.counterfactual;

import org.befund.engine.counterfactual.Ask.Answer;
import org.befund.engine.counterfactual.Ask.Question;
import org.befund.engine.explanation.JsonExplanation;
import tools.jackson.core.JsonGenerator;

/** What is to be found out, as JSON. */
public final class JsonAsk {
  private final JsonGenerator json;

  private JsonAsk(JsonGenerator json) {
    this.json = json;
  }

  /** The questions, as an explanation of the verdict as it is. */
  public static JsonExplanation.Entry entry(Ask ask) {
    return new JsonExplanation.Entry(ask.verdict(), json -> new JsonAsk(json).write(ask));
  }

  private void write(Ask ask) {
    json.writeArrayPropertyStart("ask");
    for (Question question : ask.questions()) {
      json.writeStartObject();
      json.writeStringProperty("kind", question.unknown().kind());
      if (question.fact() != null) {
        json.writeStringProperty("fact", question.fact());
      }
      json.writeStringProperty("question", question.unknown().fact());
      json.writeStringProperty("find", question.unknown().find());
      json.writeArrayPropertyStart("answers");
      for (Answer answer : question.answers()) {
        json.writeStartObject();
        json.writeStringProperty("set", answer.set());
        json.writeStringProperty("statement", answer.statement());
        json.writeStringProperty("status", JsonExplanation.word(answer.status()));
        json.writeArrayPropertyStart("plan");
        answer.plan().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("settles", answer.settles());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (!question.unknown().together().isEmpty()) {
        json.writeArrayPropertyStart("together");
        question.unknown().together().forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
