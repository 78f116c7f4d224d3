package org.befund.kb.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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

  /** Texts from here on are read through a larger window. */
  private static final int LARGE = 256 * 1024;

  /**
   * How many characters the scanner sees at a time. What a token has before the window is copied
   * for each window, so that small ones take a long time for long tokens.
   */
  private static final int SMALL_WINDOW = 8 * 1024;

  private static final int LARGE_WINDOW = 1024 * 1024;

  private final SourceText source;
  private final @Nullable LineIndex lines;
  private final JsonParser parser;
  private final int mostValues;
  private final @Nullable Tolerated tolerated;
  private int values;

  private DocumentReader(
      SourceText source, JsonParser parser, int mostValues, @Nullable Tolerated tolerated) {
    this.source = source;
    this.lines = parser instanceof YAMLParser && source.mayHoldReferences() ? source.lines() : null;
    this.parser = parser;
    this.mostValues = mostValues;
    this.tolerated = tolerated;
  }

  /**
   * A tree, and what is not allowed in it.
   *
   * @param node the tree; of a key that stands twice the first value
   * @param problems anchors, aliases, tags and duplicate keys
   */
  public record Tree(Node node, List<Problem> problems) {
    public Tree {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads one document, as large as there is memory for.
   *
   * @throws Unreadable with the place of the first error of syntax
   */
  public static Node read(SourceText source) throws Unreadable {
    return read(source, DocumentLimits.ofMemory());
  }

  /**
   * Reads one document.
   *
   * @throws Unreadable with the place of the first error of syntax, or from which it is too large
   */
  public static Node read(SourceText source, DocumentLimits limits) throws Unreadable {
    return read(source, limits.values(), null);
  }

  /**
   * Reads one document as far as it can be made out, so that all that is wrong with it is found.
   *
   * @throws Unreadable where there is no tree to be had
   */
  public static Tree survey(SourceText source, DocumentLimits limits) throws Unreadable {
    Tolerated tolerated = new Tolerated(source);
    Node node = read(source, limits.values(), tolerated);
    return new Tree(node, tolerated.problems);
  }

  private static Node read(SourceText source, int mostValues, @Nullable Tolerated tolerated)
      throws Unreadable {
    boolean json = source.name().endsWith(".json");
    TokenStreamFactory factory =
        json
            ? JsonFormat.FACTORY
            : source.text().length() < LARGE ? YamlFormat.FACTORY : LargeYamlFormat.FACTORY;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      return new DocumentReader(source, parser, mostValues, tolerated).document();
    } catch (JacksonException e) {
      throw SyntaxErrors.of(source, e);
    } catch (YamlEngineException e) {
      throw SyntaxErrors.of(source, e);
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
    if (++values > mostValues) {
      throw error(
          at, "the document has more than " + mostValues + " values, the most that is read");
    }
    rejectReferences(token, at);
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
    KeysSeen seen = new KeysSeen();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Position keyAt = position();
      rejectReferences(JsonToken.PROPERTY_NAME, keyAt);
      boolean first = seen.add(key);
      if (!first) {
        reject(
            Problem.Kind.DUPLICATE_KEY,
            keyAt,
            "the key '" + key + "' stands twice in this mapping");
      }
      Node value = value(parser.nextToken(), depth + 1);
      if (first) {
        entries.add(new Node.Entry(key, keyAt, value));
      }
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

  /** The parser tells anchors of collections and tags of values; others by their first sign. */
  private void rejectReferences(JsonToken token, Position at) throws Unreadable {
    if (lines == null || !(parser instanceof YAMLParser yaml)) {
      return;
    }
    char first = lines.charAt(at);
    boolean collection = token.isStructStart();
    if (yaml.isCurrentAlias() || first == '&' || collection && yaml.getObjectId() != null) {
      reject(
          Problem.Kind.REFERENCE,
          at,
          "found an anchor or alias ('&' or '*'), which is not allowed; quote the text");
    } else if (first == '!' || token != JsonToken.PROPERTY_NAME && yaml.getTypeId() != null) {
      reject(Problem.Kind.REFERENCE, at, "found a tag ('!'), which is not allowed; quote the text");
    }
  }

  private void reject(Problem.Kind kind, Position at, String message) throws Unreadable {
    if (tolerated == null) {
      throw SyntaxErrors.at(kind, source, at, message);
    }
    tolerated.add(kind, at, message);
  }

  /** What is wrong with a document and does not keep it from being read on. */
  private static final class Tolerated {
    private static final int MOST = 200;

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    Tolerated(SourceText source) {
      this.source = source;
    }

    void add(Problem.Kind kind, Position at, String message) {
      if (problems.size() < MOST) {
        String line = source.line(at.line());
        problems.add(new Problem(kind, source.name(), at, message, line, List.of(), null));
      }
    }
  }

  private Position position() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private Unreadable error(Position at, String message) {
    return SyntaxErrors.at(Problem.Kind.SYNTAX, source, at, message);
  }

  private static final class JsonFormat {
    static final JsonFactory FACTORY =
        JsonFactory.builder().streamReadConstraints(constraints()).build();
  }

  private static final class YamlFormat {
    static final YAMLFactory FACTORY = yaml(SMALL_WINDOW);
  }

  private static final class LargeYamlFormat {
    static final YAMLFactory FACTORY = yaml(LARGE_WINDOW);
  }

  private static YAMLFactory yaml(int window) {
    return YAMLFactory.builder()
        .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
        .streamReadConstraints(constraints())
        .loadSettings(
            LoadSettings.builder()
                .setSchema(TextSchema.INSTANCE)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true)
                .setBufferSize(window)
                .build())
        .build();
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 10).build();
  }
}
