package org.befund.engine.result;

import java.util.Locale;
import org.befund.engine.provenance.Input;
import org.befund.engine.provenance.Provenance;
import tools.jackson.core.JsonGenerator;

/** What a result was made of, as keys of its JSON. */
final class ProvenanceJson {

  private ProvenanceJson() {}

  static void engine(JsonGenerator json, Provenance provenance) {
    json.writeObjectPropertyStart("engine");
    json.writeStringProperty("version", provenance.engine());
    json.writeEndObject();
  }

  static void rest(JsonGenerator json, Provenance provenance) {
    json.writeObjectPropertyStart("options");
    json.writeArrayPropertyStart("advisories");
    provenance.advisories().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("language", provenance.language());
    json.writeEndObject();
    json.writeArrayPropertyStart("inputs");
    for (Input input : provenance.inputs()) {
      write(json, input);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Input input) {
    json.writeStartObject();
    json.writeStringProperty("kind", input.kind().name().toLowerCase(Locale.ROOT));
    String host = input.host();
    if (host != null) {
      json.writeStringProperty("host", host);
    }
    json.writeStringProperty("file", input.file());
    String sha256 = input.sha256();
    if (sha256 != null) {
      json.writeObjectPropertyStart("digest");
      json.writeStringProperty("sha256", sha256);
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
