package org.befund.engine.result;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.befund.engine.evidence.Finding;
import org.befund.engine.evidence.LogProblem;
import org.befund.engine.evidence.ReadLog;
import org.befund.engine.evidence.clock.ClockOffset;
import org.befund.engine.scan.Incident;
import org.befund.engine.scan.ScanTotals;
import org.befund.engine.scan.ScannedLog;
import org.befund.engine.scan.Sighting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** What a scan tells as JSON Lines: an object on each line, its {@code kind} first. */
public final class ScanLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ScanLines() {}

  /** Writes the properties of an object. */
  private interface Body {
    void write(JsonGenerator json);
  }

  private static void line(StringBuilder lines, String kind, Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("kind", kind);
      body.write(json);
      json.writeEndObject();
    }
    lines.append(text).append('\n');
  }

  /** What one log shows; perhaps no line at all. */
  public static String of(ScannedLog log) {
    StringBuilder lines = new StringBuilder();
    log.sightings().forEach(each -> sighting(each, lines));
    for (ScannedLog.Surplus more : log.more()) {
      line(
          lines,
          "more",
          json -> {
            json.writeStringProperty("advisory", more.advisory());
            json.writeStringProperty("signature", more.signature());
            host(more.host(), json);
            json.writeStringProperty("file", more.file());
            json.writeBooleanProperty("match", more.match());
            json.writeNumberProperty("count", more.count());
          });
    }
    for (LogProblem problem : log.problems()) {
      line(
          lines,
          "problem",
          json -> {
            host(problem.host(), json);
            json.writeStringProperty("file", problem.file());
            if (problem.line() > 0) {
              json.writeNumberProperty("line", problem.line());
            }
            json.writeStringProperty("problem", problem.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("message", problem.message());
          });
    }
    for (String name : log.passedOver()) {
      line(lines, "passed_over", json -> json.writeStringProperty("file", name));
    }
    ReadLog read = log.log();
    if (read != null) {
      line(
          lines,
          "log",
          json -> {
            host(read.host(), json);
            json.writeArrayPropertyStart("files");
            read.files().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("formats");
            read.formats().stream().sorted().forEach(each -> json.writeString(each.yamlName()));
            json.writeEndArray();
            json.writeNumberProperty("lines", read.lines());
            json.writeNumberProperty("bytes", read.bytes());
          });
    }
    return lines.toString();
  }

  private static void sighting(Sighting sighting, StringBuilder lines) {
    line(
        lines,
        sighting.match() ? "match" : "near_miss",
        json -> {
          json.writeStringProperty("advisory", sighting.advisory());
          json.writeStringProperty("signature", sighting.signature().pattern().id());
          place(sighting.finding(), json);
          ClockOffset clock = sighting.clock();
          if (clock != null && clock.zone() != null) {
            json.writeStringProperty("timeBy", clock.reference());
          }
          String missing = sighting.finding().missing();
          if (missing != null) {
            json.writeNumberProperty("stepsSeen", sighting.finding().stepsMatched());
            json.writeNumberProperty("steps", sighting.signature().pattern().steps().size());
            json.writeStringProperty("missing", missing);
            JsonShortfalls.write(sighting.finding().shortfalls(), json);
          }
        });
  }

  private static void place(Finding finding, JsonGenerator json) {
    host(finding.host(), json);
    json.writeStringProperty("file", finding.file());
    json.writeNumberProperty("line", finding.line());
    json.writeNumberProperty("byte", finding.offset());
    if (!finding.lastFile().equals(finding.file())) {
      json.writeStringProperty("lastFile", finding.lastFile());
    }
    json.writeNumberProperty("lastLine", finding.lastLine());
    json.writeStringProperty("localTime", finding.time().local().toString());
    time(finding, json);
    json.writeObjectPropertyStart("captures");
    for (Map.Entry<String, String> capture : new TreeMap<>(finding.captures()).entrySet()) {
      json.writeStringProperty(capture.getKey(), capture.getValue());
    }
    json.writeEndObject();
  }

  private static void time(Finding finding, JsonGenerator json) {
    finding
        .time()
        .instant()
        .ifPresent(instant -> json.writeStringProperty("time", instant.toString()));
  }

  private static void host(String host, JsonGenerator json) {
    if (!host.isEmpty()) {
      json.writeStringProperty("host", host);
    }
  }

  /** What joins. */
  public static String of(Incident incident) {
    StringBuilder lines = new StringBuilder();
    line(
        lines,
        "incident",
        json -> {
          json.writeStringProperty("advisory", incident.advisory());
          json.writeStringProperty("capture", incident.capture());
          json.writeStringProperty("key", incident.key());
          json.writeArrayPropertyStart("sightings");
          for (Sighting sighting : incident.sightings()) {
            json.writeStartObject();
            json.writeStringProperty("signature", sighting.signature().pattern().id());
            host(sighting.finding().host(), json);
            json.writeStringProperty("file", sighting.finding().file());
            json.writeNumberProperty("line", sighting.finding().line());
            time(sighting.finding(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
    return lines.toString();
  }

  /** How far a clock is from another. */
  public static String of(ClockOffset clock) {
    StringBuilder lines = new StringBuilder();
    line(
        lines,
        "clock",
        json -> {
          json.writeStringProperty("log", clock.log());
          json.writeStringProperty("reference", clock.reference());
          json.writeStringProperty("ahead", clock.ahead().toString());
          ZoneOffset zone = clock.zone();
          if (zone != null) {
            json.writeStringProperty("zone", zone.getId());
          }
          if (clock.isAmbiguous()) {
            json.writeBooleanProperty("ambiguous", true);
          }
          json.writeNumberProperty("pairs", clock.pairs());
          json.writeStringProperty("spread", clock.spread().toString());
        });
    return lines.toString();
  }

  /** The sum of all. */
  public static String of(ScanTotals totals) {
    StringBuilder lines = new StringBuilder();
    line(
        lines,
        "totals",
        json -> {
          json.writeNumberProperty("matches", totals.matches());
          json.writeNumberProperty("nearMisses", totals.nearMisses());
          json.writeNumberProperty("logs", totals.logs());
          json.writeNumberProperty("lines", totals.lines());
          json.writeNumberProperty("bytes", totals.bytes());
          json.writeNumberProperty("passedOver", totals.passedOverCount());
          json.writeNumberProperty("problems", totals.problems());
        });
    return lines.toString();
  }
}
