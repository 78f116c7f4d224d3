package org.befund.engine.result;

import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.befund.engine.provenance.Provenance;
import org.befund.engine.result.Assessment.ConflictEntry;
import org.befund.engine.result.Assessment.EvidenceLine;
import org.befund.engine.result.Assessment.Outcome;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.StepEntry;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.rules.Source;
import org.befund.rules.observation.SolvedClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A result as JSON of the schema {@value #SCHEMA}. Keys have a fixed order and equal results give
 * equal text.
 */
public final class JsonResult {

  /** The name of the form. */
  public static final String SCHEMA = "befund-result/1";

  private final JsonGenerator json;
  private final StatementJson statements;

  private JsonResult(JsonGenerator json) {
    this.json = json;
    this.statements = new StatementJson(json);
  }

  /** A result as text, indented, with a line end after the last line. */
  public static String of(Result result) {
    StringWriter text = new StringWriter();
    write(result, text);
    return text.toString();
  }

  /** One assessment as text, as it stands among those of a result. */
  public static String of(Assessment assessment) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new JsonResult(json).write(assessment);
    }
    return text.toString();
  }

  /** Writes a result, indented, with a line end after the last line; closes the writer. */
  public static void write(Result result, Writer out) {
    try (JsonGenerator json = IndentedJson.on(out)) {
      new JsonResult(json).write(result);
      json.writeRaw(IndentedJson.LINE_END);
    }
  }

  /**
   * One assessment as a line of its own, with what else there is to know of where it belongs; no
   * line end.
   *
   * @param language the language of its sentences
   */
  public static String line(
      String kbVersion,
      LocalDate asOf,
      String environment,
      String language,
      Assessment assessment) {
    StringWriter text = new StringWriter();
    HarmlessWriter out = new HarmlessWriter(text);
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      JsonResult result = new JsonResult(json);
      json.writeStartObject();
      json.writeStringProperty("environment", environment);
      result.members(assessment);
      json.writeStringProperty("schema", SCHEMA);
      json.writeObjectPropertyStart("kb");
      json.writeStringProperty("version", kbVersion);
      json.writeEndObject();
      json.writeStringProperty("asOf", asOf.toString());
      json.writeStringProperty("language", language);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void write(Result result) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeObjectPropertyStart("kb");
    json.writeStringProperty("version", result.kbVersion());
    json.writeEndObject();
    Provenance provenance = result.provenance();
    if (provenance != null) {
      ProvenanceJson.engine(json, provenance);
    }
    json.writeStringProperty("asOf", result.asOf().toString());
    json.writeStringProperty("environment", result.environment());
    if (provenance != null) {
      ProvenanceJson.rest(json, provenance);
    }
    json.writeArrayPropertyStart("assessments");
    for (Assessment assessment : result.assessments()) {
      write(assessment);
    }
    json.writeEndArray();
    if (!result.unassessed().isEmpty()) {
      strings("unassessed", result.unassessed());
    }
    if (!result.problems().isEmpty()) {
      json.writeArrayPropertyStart("problems");
      for (Problem problem : result.problems()) {
        write(problem);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(Assessment assessment) {
    json.writeStartObject();
    members(assessment);
    json.writeEndObject();
  }

  private void members(Assessment assessment) {
    json.writeStringProperty("advisory", assessment.advisory());
    json.writeStringProperty("title", assessment.title());
    json.writeStringProperty("host", assessment.host());
    choice("status", assessment.status());
    choice("confidence", assessment.confidence());
    json.writeObjectPropertyStart("evidence");
    choice("match", assessment.match());
    json.writeArrayPropertyStart("findings");
    for (EvidenceLine finding : assessment.findings()) {
      write(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("recommendation");
    choice("category", assessment.kind());
    strings("plan", assessment.plan());
    alternatives(assessment.alternatives());
    json.writeEndObject();
    json.writeArrayPropertyStart("remediations");
    for (RemediationEntry remediation : assessment.remediations()) {
      write(remediation);
    }
    json.writeEndArray();
    statements.factors(assessment.mitigatingFactors());
    statements.threats(assessment.threats());
    statements.notices(assessment.notices());
    json.writeArrayPropertyStart("unknowns");
    for (UnknownFact unknown : assessment.unknowns()) {
      write(unknown);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("conflicts");
    for (ConflictEntry conflict : assessment.conflicts()) {
      json.writeStartObject();
      strings("reasons", conflict.reasons());
      json.writeStringProperty("statement", conflict.statement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("reasons");
    for (Reason reason : assessment.reasons()) {
      write(reason);
    }
    json.writeEndArray();
  }

  private void write(EvidenceLine finding) {
    json.writeStartObject();
    json.writeStringProperty("signature", finding.signature());
    json.writeBooleanProperty("match", finding.match());
    json.writeStringProperty("host", finding.host());
    json.writeStringProperty("file", finding.file());
    json.writeNumberProperty("line", finding.line());
    optional("time", finding.time());
    json.writeObjectPropertyStart("captures");
    for (Map.Entry<String, String> capture : new TreeMap<>(finding.captures()).entrySet()) {
      json.writeStringProperty(capture.getKey(), capture.getValue());
    }
    json.writeEndObject();
    optional("missing", finding.missing());
    JsonShortfalls.write(finding.shortfalls(), json);
    SolvedClock clock = finding.clock();
    if (clock != null) {
      json.writeObjectPropertyStart("clock");
      json.writeStringProperty("reference", clock.reference());
      optional("zone", clock.zone() == null ? null : clock.zone().getId());
      json.writeNumberProperty("incidents", clock.incidents());
      json.writeStringProperty("spread", clock.spread().toString());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(RemediationEntry remediation) {
    json.writeStartObject();
    json.writeStringProperty("id", remediation.id());
    choice("category", remediation.category());
    json.writeStringProperty("title", remediation.title());
    choice("state", remediation.state());
    json.writeStringProperty("reason", remediation.reason());
    statements.details(remediation.details());
    json.writeArrayPropertyStart("steps");
    for (StepEntry step : remediation.steps()) {
      json.writeStartObject();
      json.writeStringProperty("id", step.id());
      choice("kind", step.kind());
      json.writeStringProperty("text", step.text());
      optional("only", step.only());
      json.writeStringProperty("section", step.section());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(UnknownFact unknown) {
    json.writeStartObject();
    json.writeStringProperty("kind", unknown.kind());
    json.writeStringProperty("fact", unknown.fact());
    optional("whatIf", unknown.whatIf());
    json.writeStringProperty("find", unknown.find());
    json.writeArrayPropertyStart("outcomes");
    for (Outcome outcome : unknown.outcomes()) {
      json.writeStartObject();
      json.writeStringProperty("if", outcome.condition());
      choice("status", outcome.status());
      strings("plan", outcome.plan());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!unknown.together().isEmpty()) {
      strings("together", unknown.together());
    }
    json.writeEndObject();
  }

  private void write(Reason reason) {
    json.writeStartObject();
    json.writeStringProperty("id", reason.id());
    json.writeStringProperty("rule", reason.rule());
    json.writeStringProperty("statement", reason.statement());
    choice("truth", reason.truth());
    strings("premises", reason.premises());
    Source source = reason.source();
    if (source != null) {
      json.writeObjectPropertyStart("source");
      choice("kind", source.kind());
      json.writeStringProperty("at", source.at());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void write(Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("file", problem.file());
    Position at = problem.at();
    if (at != null) {
      json.writeNumberProperty("line", at.line());
      json.writeNumberProperty("column", at.column());
    }
    json.writeStringProperty("message", problem.message());
    json.writeEndObject();
  }

  private void choice(String key, Enum<?> value) {
    json.writeStringProperty(key, value.name().toLowerCase(Locale.ROOT));
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }

  private void strings(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Left out where there are none. */
  private void alternatives(List<List<String>> plans) {
    if (plans.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("alternatives");
    for (List<String> plan : plans) {
      json.writeStartArray();
      for (String id : plan) {
        json.writeString(id);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
