package org.befund.kb.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Turns YAML 1.2 or JSON text into a tree of {@link Node}s. Anchors, aliases, tags and duplicate
 * keys are errors, so a document means what it shows and cannot grow while it is read.
 */
public final class DocumentReader {

  /** Deeper than any honest document; kept low because the tree is read recursively. */
  private static final int MAX_DEPTH = 100;

  private final SourceText source;
  private final JsonParser parser;

  private DocumentReader(SourceText source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * Reads one document.
   *
   * @throws Unreadable with the place of the first error of syntax
   */
  public static Node read(SourceText source) throws Unreadable {
    boolean json = source.name().endsWith(".json");
    TokenStreamFactory factory = json ? JsonFormat.FACTORY : YamlFormat.FACTORY;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      return new DocumentReader(source, parser).document();
    } catch (JacksonException e) {
      throw syntaxError(source, e);
    } catch (MarkedYamlEngineException e) {
      throw syntaxError(source, e);
    }
  }

  private Node document() throws Unreadable {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return new Node.Empty(Position.START);
    }
    Node node = value(first, 0);
    if (parser.nextToken() != null) {
      throw error(position(), "found a second document, expected only one in a file");
    }
    return node;
  }

  private Node value(JsonToken token, int depth) throws Unreadable {
    Position at = position();
    if (depth > MAX_DEPTH) {
      throw error(at, "the nesting is deeper than " + MAX_DEPTH + " levels");
    }
    rejectReferences(at);
    return switch (token) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      case VALUE_NULL -> new Node.Empty(at);
      default -> scalar(at, parser.getString());
    };
  }

  private static Node scalar(Position at, @Nullable String text) {
    return text == null || text.isEmpty() ? new Node.Empty(at) : new Node.Scalar(at, text);
  }

  private Node.Mapping mapping(Position at, int depth) throws Unreadable {
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Position keyAt = position();
      rejectReferences(keyAt);
      if (!seen.add(key)) {
        throw error(keyAt, "the key '" + key + "' stands twice in this mapping");
      }
      entries.add(new Node.Entry(key, keyAt, value(parser.nextToken(), depth + 1)));
    }
    return new Node.Mapping(at, entries);
  }

  private Node.Sequence sequence(Position at, int depth) throws Unreadable {
    List<Node> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t, depth + 1));
    }
    return new Node.Sequence(at, items);
  }

  private void rejectReferences(Position at) throws Unreadable {
    if (parser instanceof YAMLParser yaml) {
      if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
        throw error(
            at, "found an anchor or alias ('&' or '*'), which is not allowed; quote the text");
      }
      if (yaml.getTypeId() != null) {
        throw error(at, "found a tag ('!'), which is not allowed; quote the text");
      }
    }
  }

  private Position position() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private Unreadable error(Position at, String message) {
    return unreadable(source, at, message);
  }

  private static Unreadable syntaxError(SourceText source, JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException yaml) {
      return syntaxError(source, yaml);
    }
    TokenStreamLocation at = e.getLocation();
    Position position =
        at == null || at.getLineNr() < 1
            ? Position.START
            : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
    String twice = SyntaxMessage.duplicateKey(e.getOriginalMessage());
    if (twice != null) {
      Position key = new Position(position.line(), beginOf(twice, position, source));
      return unreadable(source, key, "the key '" + twice + "' stands twice in this mapping");
    }
    return unreadable(source, position, SyntaxMessage.firstLine(e.getOriginalMessage()));
  }

  /** The column where a key begins that the parser has just passed. */
  private static int beginOf(String key, Position end, SourceText source) {
    int begin = source.line(end.line()).lastIndexOf(key, Math.max(0, end.column() - 1));
    return begin < 0 ? end.column() : begin + 1;
  }

  private static Unreadable syntaxError(SourceText source, MarkedYamlEngineException e) {
    Position at =
        e.getProblemMark()
            .map((Mark mark) -> new Position(mark.getLine() + 1, mark.getColumn() + 1))
            .orElse(Position.START);
    return unreadable(source, at, SyntaxMessage.ofYaml(e.getContext(), e.getProblem()));
  }

  private static Unreadable unreadable(SourceText source, Position at, String message) {
    return new Unreadable(
        List.of(new Problem(source.name(), at, message, source.line(at.line()), List.of(), null)));
  }

  private static final class JsonFormat {
    static final JsonFactory FACTORY =
        JsonFactory.builder().streamReadConstraints(constraints()).build();
  }

  private static final class YamlFormat {
    static final YAMLFactory FACTORY =
        YAMLFactory.builder()
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(constraints())
            .loadSettings(LoadSettings.builder().setCodePointLimit(SourceText.MAX_BYTES).build())
            .build();
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 10).build();
  }
}
