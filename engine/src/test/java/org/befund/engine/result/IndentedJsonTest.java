package org.befund.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class IndentedJsonTest {

  @Test
  void escapesWhatDrivesATerminalAndNothingElse() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.on(text)) {
      json.writeStartObject();
      json.writeStringProperty("a\u009b31m", "Ä\u001b[1m\u007f \u202e€\u200f🙂");
      json.writeEndObject();
    }
    assertThat(text.toString())
        .isEqualTo("{\n  \"a\\u009b31m\" : \"Ä\\u001B[1m\\u007f \\u202e€\\u200f🙂\"\n}");
  }
}
