package org.befund.engine.comparison;

import java.util.List;
import org.befund.engine.explanation.JsonExplanation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Comparisons as parts of JSON objects. */
public final class JsonComparison {
  private JsonComparison() {}

  /** Writes what two assessments say differently. */
  public static void differences(JsonGenerator json, List<Difference> differences) {
    json.writeArrayPropertyStart("differences");
    for (Difference difference : differences) {
      json.writeStartObject();
      json.writeStringProperty("key", difference.path());
      optional(json, "before", difference.before());
      optional(json, "after", difference.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes where a derivation goes another way. */
  public static void changes(JsonGenerator json, List<Change> changes) {
    json.writeArrayPropertyStart("steps");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringProperty("kind", change.kind());
      if (!change.about().isEmpty()) {
        json.writeStringProperty("about", change.about());
      }
      told(json, "before", change.before());
      told(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void told(JsonGenerator json, String key, Change.@Nullable Told told) {
    if (told != null) {
      json.writeObjectPropertyStart(key);
      json.writeStringProperty("rule", told.rule());
      json.writeStringProperty("statement", told.statement());
      json.writeStringProperty("truth", JsonExplanation.word(told.truth()));
      json.writeEndObject();
    }
  }

  private static void optional(JsonGenerator json, String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
