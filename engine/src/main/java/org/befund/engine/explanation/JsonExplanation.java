package org.befund.engine.explanation;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.IndentedJson;
import org.befund.rules.Citation;
import org.befund.rules.Source;
import tools.jackson.core.JsonGenerator;

/** Explanations as JSON of the schema {@value #SCHEMA}, in a fixed order of keys. */
public final class JsonExplanation {

  /** The name of the form. */
  public static final String SCHEMA = "befund-explanation/1";

  private static final String BECAUSE = "because";

  private final JsonGenerator json;
  private final Map<String, Reason> reasons = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private JsonExplanation(JsonGenerator json, Assessment assessment) {
    this.json = json;
    assessment.reasons().forEach(reason -> reasons.put(reason.id(), reason));
  }

  /**
   * An explanation of one verdict.
   *
   * @param assessment the verdict
   * @param body writes the keys of the explanation
   */
  public record Entry(Assessment assessment, Consumer<JsonGenerator> body) {

    /** The whole chain of a verdict. */
    public static Entry chain(Assessment assessment) {
      return new Entry(assessment, json -> new JsonExplanation(json, assessment).chain(assessment));
    }
  }

  /** Explanations as text, indented, with a line end after the last line. */
  public static String of(
      String kbVersion, LocalDate asOf, String environment, List<Entry> explanations) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeObjectPropertyStart("kb");
      json.writeStringProperty("version", kbVersion);
      json.writeEndObject();
      json.writeStringProperty("asOf", asOf.toString());
      json.writeStringProperty("environment", environment);
      json.writeArrayPropertyStart("explanations");
      for (Entry entry : explanations) {
        json.writeStartObject();
        json.writeStringProperty("advisory", entry.assessment().advisory());
        json.writeStringProperty("title", entry.assessment().title());
        json.writeStringProperty("host", entry.assessment().host());
        verdict(json, entry.assessment());
        entry.body().accept(json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw(IndentedJson.LINE_END);
    }
    return text.toString();
  }

  /** Writes what an assessment says in short. */
  public static void verdict(JsonGenerator json, Assessment assessment) {
    json.writeStringProperty("status", word(assessment.status()));
    json.writeStringProperty("confidence", word(assessment.confidence()));
    json.writeObjectPropertyStart("recommendation");
    json.writeStringProperty("category", word(assessment.kind()));
    json.writeArrayPropertyStart("plan");
    assessment.plan().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A value of a closed choice as results write it. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void chain(Assessment assessment) {
    json.writeObjectPropertyStart(BECAUSE);
    json.writeName("verdict");
    node(assessment.reasons().get(0).id());
    Reason recommendation = assessment.reasonOfRecommendation();
    if (recommendation != null) {
      json.writeName("recommendation");
      node(recommendation.id());
    }
    entries(
        "remediations",
        assessment.remediations(),
        entry -> {
          json.writeStringProperty("id", entry.id());
          json.writeStringProperty("state", word(entry.state()));
        },
        Assessment.RemediationEntry::reason);
    entries(
        "mitigatingFactors",
        assessment.mitigatingFactors(),
        entry -> {
          json.writeStringProperty("id", entry.id());
          json.writeStringProperty("kind", word(entry.kind()).replace('_', '-'));
          json.writeStringProperty("statement", entry.statement());
        },
        Assessment.FactorEntry::reason);
    entries(
        "threats",
        assessment.threats(),
        entry -> json.writeStringProperty("statement", entry.statement()),
        Assessment.ThreatEntry::reason);
    entries(
        "notices",
        assessment.notices(),
        entry -> {
          json.writeStringProperty("kind", word(entry.kind()));
          json.writeStringProperty("statement", entry.statement());
        },
        Assessment.NoticeEntry::reason);
    json.writeArrayPropertyStart("conflicts");
    for (Assessment.ConflictEntry conflict : assessment.conflicts()) {
      json.writeStartObject();
      json.writeStringProperty("statement", conflict.statement());
      json.writeArrayPropertyStart(BECAUSE);
      conflict.reasons().forEach(this::node);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes entries of an assessment, each with what it rests on. */
  private <T> void entries(
      String key, List<T> entries, Consumer<T> identity, Function<T, String> reason) {
    json.writeArrayPropertyStart(key);
    for (T entry : entries) {
      json.writeStartObject();
      identity.accept(entry);
      json.writeName(BECAUSE);
      node(reason.apply(entry));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void node(String id) {
    Reason reason = reasons.get(id);
    json.writeStartObject();
    if (reason == null || !told.add(id)) {
      json.writeStringProperty("see", id);
      json.writeEndObject();
      return;
    }
    json.writeStringProperty("id", id);
    json.writeStringProperty("rule", reason.rule());
    json.writeStringProperty("statement", reason.statement());
    json.writeStringProperty("truth", word(reason.truth()));
    Source source = reason.source();
    if (source != null) {
      source(source);
    }
    if (reason.premises().isEmpty()) {
      if (source != null) {
        json.writeStringProperty("end", word(source.kind()));
      }
    } else {
      json.writeArrayPropertyStart(BECAUSE);
      reason.premises().forEach(this::premise);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Sections are told wherever they are cited; they are too short to refer to. */
  private void premise(String id) {
    Reason reason = reasons.get(id);
    if (reason != null && reason.rule().equals(Citation.SENTENCE)) {
      told.remove(id);
    }
    node(id);
  }

  private void source(Source source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("kind", word(source.kind()));
    json.writeStringProperty("at", source.at());
    json.writeEndObject();
  }
}
