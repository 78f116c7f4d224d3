package org.befund.cli.text;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.befund.engine.result.IndentedJson;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.lint.Code;
import org.befund.kb.lint.Flaw;
import org.befund.kb.lint.LintReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What an examination found as a log of SARIF 2.1.0: every code is a rule, every flaw a result, and
 * a flaw that its file excepts is a result that is suppressed in the source.
 */
public final class LintSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final JsonGenerator json;
  private final @Nullable Path root;

  private LintSarif(JsonGenerator json, @Nullable Path root) {
    this.json = json;
    this.root = root;
  }

  /**
   * A report as text, indented, with a line end after the last line.
   *
   * @param version the program's version
   * @param root the folder in which the pages of the codes are {@code docs/lint}; null where they
   *     are not at hand. SARIF wants whole addresses, so without it rules name their page in words
   */
  public static String of(LintReport report, String version, @Nullable Path root) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      new LintSarif(json, root).write(report, version);
      json.writeRaw("\n");
    }
    return text.toString();
  }

  private void write(LintReport report, String version) {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    tool(version);
    invocation(report);
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeArrayPropertyStart("results");
    report.flaws().forEach(flaw -> result(flaw, null));
    report.excepted().forEach(each -> result(each.flaw(), each.reason()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(String version) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "befund");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    for (Code code : Code.values()) {
      json.writeStartObject();
      json.writeStringProperty("id", code.id());
      json.writeStringProperty("name", camelCase(code.name()));
      text("shortDescription", code.sentence());
      String page = "docs/lint/" + code.id() + ".md";
      text("help", "See " + page);
      if (root != null) {
        json.writeStringProperty("helpUri", uri(root.toAbsolutePath().resolve(page).toString()));
      }
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", code.severity().word());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(LintReport report) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", report.unread() == 0);
    if (!report.truncated().isEmpty()) {
      json.writeArrayPropertyStart("toolExecutionNotifications");
      for (String file : report.truncated()) {
        json.writeStartObject();
        json.writeStringProperty("level", "note");
        text("message", "the file has more flaws than are listed");
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        physical(Problem.ofFile(file, ""));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void result(Flaw flaw, @Nullable String reason) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", flaw.code().id());
    json.writeNumberProperty("ruleIndex", flaw.code().ordinal());
    json.writeStringProperty("level", flaw.code().severity().word());
    text("message", LintMessage.of(flaw.problem()));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    physical(flaw.problem());
    if (!flaw.place().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", flaw.place());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    if (reason != null) {
      json.writeArrayPropertyStart("suppressions");
      json.writeStartObject();
      json.writeStringProperty("kind", "inSource");
      json.writeStringProperty("justification", reason);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void physical(Problem problem) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(problem.file()));
    json.writeEndObject();
    Position at = problem.at();
    Integer end = problem.endColumn();
    if (at != null && end != null) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", at.line());
      json.writeNumberProperty("startColumn", at.column());
      json.writeNumberProperty("endLine", at.line());
      json.writeNumberProperty("endColumn", end);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void text(String key, String text) {
    json.writeObjectPropertyStart(key);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** A path as a reference: relative to the working folder, or of a file where it is absolute. */
  private static String uri(String file) {
    String path = file.replace(java.io.File.separatorChar, '/');
    StringBuilder uri = new StringBuilder();
    if (Path.of(file).isAbsolute()) {
      uri.append(path.startsWith("/") ? "file://" : "file:///");
    }
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < constant.length(); i++) {
      char c = constant.charAt(i);
      if (c != '_') {
        name.append(upper ? c : Character.toLowerCase(c));
      }
      upper = c == '_';
    }
    return name.toString();
  }
}
