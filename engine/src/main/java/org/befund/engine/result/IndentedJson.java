package org.befund.engine.result;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON for people and programs: indented by two, with the same line ends everywhere. */
public final class IndentedJson {
  /** What ends a line. */
  public static final String LINE_END = "\n";

  private IndentedJson() {}

  /** A generator; closing it closes the writer. What would drive a terminal is escaped. */
  public static JsonGenerator on(Writer out) {
    return new JsonFactory().createGenerator(new Context(), new HarmlessWriter(out));
  }

  private static final class Context extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", LINE_END))
          .withArrayIndenter(new DefaultIndenter("  ", LINE_END));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
