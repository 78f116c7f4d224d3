package org.befund.engine.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.befund.engine.result.Assessment.ConflictEntry;
import org.befund.engine.result.Assessment.EvidenceLine;
import org.befund.engine.result.Assessment.Outcome;
import org.befund.engine.result.Assessment.Reason;
import org.befund.engine.result.Assessment.RemediationEntry;
import org.befund.engine.result.Assessment.StepEntry;
import org.befund.engine.result.Assessment.UnknownFact;
import org.befund.rules.Source;
import org.befund.rules.observation.SolvedClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes assessments. Keys have a fixed order. */
final class AssessmentJson {
  private final JsonGenerator json;
  private final StatementJson statements;

  AssessmentJson(JsonGenerator json) {
    this.json = json;
    this.statements = new StatementJson(json);
  }

  /** One assessment as an object. */
  void write(Assessment assessment) {
    json.writeStartObject();
    members(assessment);
    json.writeEndObject();
  }

  /** What stands in that object. */
  void members(Assessment assessment) {
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
