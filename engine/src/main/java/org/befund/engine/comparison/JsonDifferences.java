package org.befund.engine.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.befund.engine.explanation.JsonExplanation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What differs between results, as parts of JSON objects. */
public final class JsonDifferences {

  private JsonDifferences() {}

  /** Writes what was not the same. */
  public static void factors(JsonGenerator json, List<FactorChange> changes) {
    json.writeArrayPropertyStart("changes");
    for (FactorChange change : changes) {
      json.writeStartObject();
      json.writeStringProperty("factor", word(change.factor()));
      optional(json, "host", change.host());
      optional(json, "file", change.file());
      optional(json, "before", change.before());
      optional(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Writes the keys of one verdict that is not the same.
   *
   * @param by what made each difference; empty where that is not asked
   */
  public static void verdict(JsonGenerator json, VerdictDifference verdict, List<Set<Factor>> by) {
    json.writeStringProperty("host", verdict.host());
    json.writeStringProperty("advisory", verdict.advisory());
    json.writeStringProperty("presence", word(verdict.presence()));
    json.writeArrayPropertyStart("differences");
    for (int i = 0; i < verdict.differences().size(); i++) {
      Difference difference = verdict.differences().get(i);
      json.writeStartObject();
      json.writeStringProperty("key", difference.path());
      optional(json, "before", difference.before());
      optional(json, "after", difference.after());
      if (i < by.size()) {
        factors(json, "by", by.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("reasons");
    reasons(json, "before", verdict.gone());
    reasons(json, "after", verdict.added());
    json.writeEndObject();
  }

  /** Writes factors as a list. */
  public static void factors(JsonGenerator json, String key, Set<Factor> factors) {
    json.writeArrayPropertyStart(key);
    factors.forEach(factor -> json.writeString(word(factor)));
    json.writeEndArray();
  }

  /** A value of a closed choice as JSON writes it. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void reasons(JsonGenerator json, String key, List<Change.Told> reasons) {
    json.writeArrayPropertyStart(key);
    for (Change.Told told : reasons) {
      json.writeStartObject();
      json.writeStringProperty("rule", told.rule());
      json.writeStringProperty("statement", told.statement());
      json.writeStringProperty("truth", JsonExplanation.word(told.truth()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
