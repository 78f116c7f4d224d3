package org.befund.engine.batch;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.befund.engine.result.Assessment;
import org.befund.engine.result.JsonResult;
import tools.jackson.core.io.JsonStringEncoder;

/** One JSON object a line. */
record JsonLines(String kbVersion, LocalDate asOf, String language) implements LineForm {

  @Override
  public String head() {
    return "";
  }

  @Override
  public String line(String environment, Assessment assessment) {
    return JsonResult.line(kbVersion, asOf, environment, language, assessment);
  }

  @Override
  public String name(String name) {
    return new String(JsonStringEncoder.getInstance().quoteAsUTF8(name), StandardCharsets.UTF_8);
  }
}
