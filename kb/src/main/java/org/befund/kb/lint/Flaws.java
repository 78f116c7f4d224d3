package org.befund.kb.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.befund.kb.document.Position;
import org.befund.kb.document.Problem;
import org.befund.kb.document.SourceText;

/** Collects the flaws of one file. */
final class Flaws {
  /** Nobody reads more of one file. */
  private static final int MOST = 500;

  private final SourceText source;
  private final List<Flaw> flaws = new ArrayList<>();
  private boolean more;

  Flaws(SourceText source) {
    this.source = source;
  }

  /** Notes a flaw of the key that leads to a value. */
  void atKey(Code code, Place place, String message) {
    atKey(code, place, message, Suggestion.NONE);
  }

  /** The same, with what the key may have been meant to be. */
  void atKey(Code code, Place place, String message, Suggestion suggestion) {
    add(code, place.keyAt(), place.path(), message, suggestion);
  }

  /** Notes a flaw of a value. */
  void at(Code code, Place place, String message) {
    at(code, place, message, Suggestion.NONE);
  }

  /** Notes a flaw of a value, with what it may have been meant to be. */
  void at(Code code, Place place, String message, Suggestion suggestion) {
    add(code, place.at(), place.path(), message, suggestion);
  }

  /** Notes what was found when the file was read. */
  void add(Code code, Problem problem) {
    add(new Flaw(code, problem, ""));
  }

  private void add(Code code, Position at, String path, String message, Suggestion suggestion) {
    String line = flaws.size() < MOST ? source.line(at.line()) : null;
    add(
        new Flaw(
            code,
            new Problem(source.name(), at, message, line, suggestion.valid(), suggestion.nearest()),
            path));
  }

  private void add(Flaw flaw) {
    if (flaws.size() < MOST) {
      flaws.add(flaw);
    } else {
      more = true;
    }
  }

  /** Notes that the file has more flaws than are listed. */
  void noteMore() {
    more = true;
  }

  /** Whether there are more flaws than were kept. */
  boolean more() {
    return more;
  }

  /** The places at which something was noted that keeps a file from saying what it seems to. */
  Set<String> errors() {
    Set<String> places = new TreeSet<>();
    for (Flaw flaw : flaws) {
      if (flaw.code().severity() == Severity.ERROR) {
        places.add(flaw.place());
      }
    }
    return places;
  }

  /** Whether one of some kinds was noted. */
  boolean hasAny(Set<Code> codes) {
    return flaws.stream().anyMatch(flaw -> codes.contains(flaw.code()));
  }

  /** All that were noted. */
  List<Flaw> all() {
    return List.copyOf(flaws);
  }
}
