package org.befund.engine.result;

import java.util.List;
import java.util.Locale;
import org.befund.kb.signature.Shortfall;
import tools.jackson.core.JsonGenerator;

/** Writes what keeps near misses from being matches. */
final class JsonShortfalls {
  private JsonShortfalls() {}

  /** Adds the key {@code shortfalls} to an object; nothing where there is none. */
  static void write(List<Shortfall> shortfalls, JsonGenerator json) {
    if (shortfalls.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("shortfalls");
    for (Shortfall shortfall : shortfalls) {
      json.writeStartObject();
      json.writeStringProperty("kind", shortfall.kind().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("step", shortfall.step());
      json.writeStringProperty("template", shortfall.line());
      String capture = shortfall.capture();
      if (capture != null) {
        json.writeStringProperty("capture", capture);
      }
      text("expected", shortfall.expected(), json);
      text("found", shortfall.found(), json);
      String file = shortfall.file();
      if (file != null) {
        json.writeStringProperty("file", file);
        json.writeNumberProperty("line", shortfall.at());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(String name, String text, JsonGenerator json) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }
}
