package org.befund.kb.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over one document: collects the problems that its shapes find. */
public final class Reading {
  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();

  private Reading(SourceText source) {
    this.source = source;
  }

  /**
   * Reads a document as a value of a shape.
   *
   * @throws Unreadable with all problems when there is any
   */
  public static <T> T read(SourceText source, Shape<T> shape) throws Unreadable {
    return read(source, DocumentReader.read(source), shape);
  }

  /**
   * Reads a tree that came from a document as a value of a shape.
   *
   * @throws Unreadable with all problems when there is any
   */
  public static <T> T read(SourceText source, Node node, Shape<T> shape) throws Unreadable {
    Reading reading = new Reading(source);
    Optional<T> value = shape.read(node, reading);
    if (value.isEmpty() || !reading.problems.isEmpty()) {
      throw new Unreadable(reading.problems.stream().sorted(Reading::inOrder).toList());
    }
    return value.get();
  }

  private static int inOrder(Problem a, Problem b) {
    return place(a).compareTo(place(b));
  }

  private static Position place(Problem problem) {
    Position at = problem.at();
    return at == null ? Position.START : at;
  }

  /** The file as the user named it. */
  public String file() {
    return source.name();
  }

  /** Notes a problem. */
  public void problem(Position at, String message) {
    problem(at, message, List.of(), null);
  }

  /** Notes a problem with the values that would be valid. */
  public void problem(
      Position at, String message, List<String> expected, @Nullable String nearest) {
    problems.add(
        new Problem(source.name(), at, message, source.line(at.line()), expected, nearest));
  }
}
