package org.befund.engine.result;

import java.util.List;
import java.util.Locale;
import org.befund.engine.result.Assessment.FactorEntry;
import org.befund.engine.result.Assessment.IssueEntry;
import org.befund.engine.result.Assessment.NoticeEntry;
import org.befund.engine.result.Assessment.RemediationDetails;
import org.befund.engine.result.Assessment.ThreatEntry;
import org.befund.kb.advisory.Restart;
import org.befund.kb.advisory.Threat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what an advisory says around verdict and plan. */
final class StatementJson {
  private final JsonGenerator json;

  StatementJson(JsonGenerator json) {
    this.json = json;
  }

  void factors(List<FactorEntry> factors) {
    json.writeArrayPropertyStart("mitigatingFactors");
    for (FactorEntry factor : factors) {
      json.writeStartObject();
      json.writeStringProperty("id", factor.id());
      choice("kind", factor.kind(), '-');
      choice("truth", factor.truth(), '_');
      json.writeStringProperty("statement", factor.statement());
      json.writeStringProperty("reason", factor.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void threats(List<ThreatEntry> threats) {
    json.writeArrayPropertyStart("threats");
    for (ThreatEntry threat : threats) {
      json.writeStartObject();
      optional("cve", threat.cve());
      choice("category", threat.category(), '_');
      Threat.Severity severity = threat.severity();
      if (severity != null) {
        choice("severity", severity, '_');
      }
      json.writeStringProperty("statement", threat.statement());
      choice("truth", threat.truth(), '_');
      json.writeStringProperty("reason", threat.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void notices(List<NoticeEntry> notices) {
    json.writeArrayPropertyStart("notices");
    for (NoticeEntry notice : notices) {
      json.writeStartObject();
      choice("kind", notice.kind(), '_');
      optional("remediation", notice.remediation());
      json.writeStringProperty("statement", notice.statement());
      json.writeStringProperty("reason", notice.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void details(RemediationDetails details) {
    optional("scope", details.scope());
    optional("impact", details.impact());
    Restart.Category restart = details.restart();
    if (restart != null) {
      json.writeObjectPropertyStart("restartRequired");
      choice("category", restart, '_');
      optional("text", details.restartText());
      json.writeEndObject();
    }
    optional("url", details.url());
    if (!details.knownIssues().isEmpty()) {
      json.writeArrayPropertyStart("knownIssues");
      for (IssueEntry issue : details.knownIssues()) {
        json.writeStartObject();
        json.writeStringProperty("text", issue.text());
        optional("only", issue.only());
        json.writeStringProperty("section", issue.section());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void choice(String key, Enum<?> value, char separator) {
    json.writeStringProperty(key, value.name().toLowerCase(Locale.ROOT).replace('_', separator));
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }
}
