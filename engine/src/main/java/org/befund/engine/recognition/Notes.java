package org.befund.engine.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.befund.kb.document.Located;
import org.befund.kb.document.Nearest;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.rules.Source;
import org.jspecify.annotations.Nullable;

/** Collects what could not be read or does not go together in one file. */
final class Notes {
  private final String file;
  private final @Nullable String place;
  private final List<Problem> problems = new ArrayList<>();

  Notes(String file) {
    this.file = file;
    this.place = null;
  }

  /** Notes on what has no lines of its own; all of it was seen at one place. */
  Notes(String file, String place) {
    this.file = file;
    this.place = place;
  }

  void add(Position at, String message) {
    Position known = at.equals(Position.NOWHERE) ? null : at;
    problems.add(new Problem(file, known, message, null, List.of(), null));
  }

  /** Adds a note on a name that is none of the valid ones. */
  void add(Located<String> name, String message, Collection<String> valid) {
    List<String> names = List.copyOf(valid);
    problems.add(
        new Problem(file, name.at(), message, null, names, Nearest.to(name.value(), names)));
  }

  /** A stated value; null, with a note, where its text is not one. */
  <T> @Nullable T read(
      @Nullable Located<String> stated, String expected, Function<String, Optional<T>> parser) {
    if (stated == null) {
      return null;
    }
    Optional<T> value = parser.apply(stated.value());
    if (value.isEmpty()) {
      String text = stated.value();
      String shown = text.length() <= 60 ? text : text.substring(0, 57) + "...";
      add(stated.at(), "found '" + shown + "', expected " + expected + "; taken as unknown");
    }
    return value.orElse(null);
  }

  Source source(Position at) {
    if (place != null) {
      return new Source(Source.Kind.OBSERVATION, place);
    }
    String line = at.equals(Position.NOWHERE) ? Source.SUPPOSED : file + ":" + at.line();
    return new Source(Source.Kind.OBSERVATION, line);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
