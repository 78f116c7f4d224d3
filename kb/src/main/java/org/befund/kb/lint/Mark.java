package org.befund.kb.lint;

import org.befund.kb.document.LineIndex;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;

/**
 * A place in a file, kept after the file itself is gone, for what only shows when all are read.
 *
 * @param file the file as the user named it
 * @param text what stands there
 * @param excerpt the line
 * @param path the way to it within the file
 */
record Mark(String file, String text, Position at, String excerpt, String path) {

  static Mark of(Place place, SourceText source, LineIndex lines) {
    String text = place.text();
    return new Mark(
        source.name(),
        text == null ? place.name() : text,
        place.at(),
        lines.line(place.at().line()),
        place.path());
  }

  Flaw flaw(Code code, String message, Suggestion suggestion) {
    return new Flaw(
        code,
        new Problem(file, at, message, excerpt, suggestion.valid(), suggestion.nearest()),
        path);
  }

  Flaw flaw(Code code, String message) {
    return flaw(code, message, Suggestion.NONE);
  }
}
