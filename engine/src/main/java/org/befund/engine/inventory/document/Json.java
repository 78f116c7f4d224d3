package org.befund.engine.inventory.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.befund.engine.inventory.intake.Export;
import org.befund.engine.inventory.intake.Format;
import org.befund.engine.inventory.intake.Intake;
import org.befund.engine.inventory.intake.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON: one object of a host, a list of them or of rows, or one a line. */
public final class Json implements Format {
  private static final int LONGEST_TEXT = 4 << 20;

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .build();

  @Override
  public boolean recognises(Export export, Intake intake) {
    String text = start(export.beginning());
    return text.startsWith("{") || text.startsWith("[{") || text.matches("(?s)^\\[\\s*\\{.*");
  }

  private static String start(String text) {
    return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
  }

  @Override
  public void read(Export export, Intake intake) throws IOException {
    InputStream in = export.text();
    HostTree hosts = new HostTree(intake, export);
    String first = start(export.beginning()).lines().findFirst().orElse("");
    if (first.startsWith("{") && isWhole(first)) {
      lines(in, hosts);
    } else {
      document(in, hosts);
    }
    hosts.end();
  }

  /** Whether a line is a value of its own, so that the next line is another one. */
  private boolean isWhole(String line) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      tree(parser);
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  private void lines(InputStream in, HostTree hosts) throws IOException {
    Lines lines = new Lines(in, Charset.forName("windows-1252"));
    for (String line = lines.next(); line != null; line = lines.next()) {
      long number = lines.number();
      String text = start(line);
      if (text.isBlank()) {
        continue;
      }
      try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          hosts.tell(tree(parser), number);
        } else {
          hosts.broken(number, "the line is no JSON object", line);
        }
      } catch (JacksonException e) {
        hosts.broken(number, "the line is no JSON: " + e.getOriginalMessage(), line);
      }
    }
  }

  private void document(InputStream in, HostTree hosts) {
    long number = 0;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
      JsonToken token = parser.nextToken();
      boolean list = token == JsonToken.START_ARRAY;
      token = list ? parser.nextToken() : token;
      while (token == JsonToken.START_OBJECT) {
        number++;
        hosts.tell(tree(parser), number);
        token = parser.nextToken();
      }
      if (token != null && token != JsonToken.END_ARRAY) {
        hosts.broken(number + 1, "the value is no JSON object", "");
      }
    } catch (JacksonException e) {
      hosts.broken(number + 1, "the JSON breaks off: " + e.getOriginalMessage(), "");
    }
  }

  /** The value at which a parser stands. */
  private static Tree tree(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Tree> parts = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        Tree.put(parts, name, tree(parser));
      }
      return Tree.object(parts);
    } else if (token == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(tree(parser));
      }
      return Tree.list(items);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
    return Tree.of(text == null ? "" : text);
  }
}
