package org.befund.kb.document;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns what the parsers throw into problems with their places. */
final class SyntaxErrors {

  private SyntaxErrors() {}

  static Unreadable of(SourceText source, JacksonException e) {
    if (e.getCause() instanceof YamlEngineException yaml) {
      return of(source, yaml);
    }
    TokenStreamLocation at = e.getLocation();
    Position position =
        at == null || at.getLineNr() < 1
            ? Position.START
            : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
    return at(
        Problem.Kind.SYNTAX, source, position, SyntaxMessage.ofYaml(null, e.getOriginalMessage()));
  }

  static Unreadable of(SourceText source, YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked) {
      Position at =
          marked
              .getProblemMark()
              .map((Mark mark) -> new Position(mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(Position.START);
      String message = SyntaxMessage.ofYaml(marked.getContext(), marked.getProblem());
      return at(Problem.Kind.SYNTAX, source, at, message);
    }
    if (e instanceof ReaderException reader) {
      return at(
          Problem.Kind.SYNTAX,
          source,
          position(source.text(), reader.getPosition()),
          String.format(
              "found the character U+%04X, which no document may hold", reader.getCodePoint()));
    }
    return at(Problem.Kind.SYNTAX, source, Position.START, SyntaxMessage.firstLine(e.getMessage()));
  }

  static Unreadable at(Problem.Kind kind, SourceText source, Position at, String message) {
    String line = source.line(at.line());
    return new Unreadable(
        List.of(new Problem(kind, source.name(), at, message, line, List.of(), null)));
  }

  /** The place of a character, by how many code points are before it. */
  private static Position position(String text, int codePoints) {
    int line = 1;
    int column = 1;
    int at = 0;
    for (int i = 0; i < codePoints && at < text.length(); i++) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      column++;
      if (point == '\n') {
        line++;
        column = 1;
      }
    }
    return new Position(line, column);
  }
}
