package org.befund.kb.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over one document: collects the problems that its shapes find. */
public final class Reading {
  /** Nobody reads more problems of one document, and whoever makes more means no good. */
  private static final int MOST_PROBLEMS = 500;

  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Position firstUnlisted;

  private Reading(SourceText source) {
    this.source = source;
  }

  /**
   * What a document is as a value of a shape, and what is wrong with it.
   *
   * @param value the value; empty where there is a problem
   * @param problems all problems in the order of the file
   */
  public record Outcome<T>(Optional<T> value, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
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
   * The same with limits of its own.
   *
   * @throws Unreadable with all problems when there is any
   */
  public static <T> T read(SourceText source, Shape<T> shape, DocumentLimits limits)
      throws Unreadable {
    return read(source, DocumentReader.read(source, limits), shape);
  }

  /**
   * Reads a tree that came from a document as a value of a shape.
   *
   * @throws Unreadable with all problems when there is any
   */
  public static <T> T read(SourceText source, Node node, Shape<T> shape) throws Unreadable {
    Outcome<T> outcome = attempt(source, node, shape);
    if (outcome.value().isEmpty()) {
      throw new Unreadable(outcome.problems());
    }
    return outcome.value().get();
  }

  /** Reads a tree that came from a document as a value of a shape, or tells why it is none. */
  public static <T> Outcome<T> attempt(SourceText source, Node node, Shape<T> shape) {
    Reading reading = new Reading(source);
    Optional<T> value = shape.read(node, reading);
    if (value.isPresent() && reading.problems.isEmpty()) {
      return new Outcome<>(value, List.of());
    }
    List<Problem> sorted =
        new ArrayList<>(reading.problems.stream().sorted(Reading::inOrder).toList());
    Position more = reading.firstUnlisted;
    if (more != null) {
      sorted.add(reading.tooMany(more));
    }
    return new Outcome<>(Optional.empty(), sorted);
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

  /** Notes a value that is not as its key asks for. */
  public void problem(Position at, String message) {
    problem(at, message, List.of(), null);
  }

  /** Notes a value that is not as its key asks for, with the values that would be valid. */
  public void problem(
      Position at, String message, List<String> expected, @Nullable String nearest) {
    problem(Problem.Kind.VALUE, at, message, expected, nearest);
  }

  /** Notes a problem of some kind. */
  void problem(
      Problem.Kind kind,
      Position at,
      String message,
      List<String> expected,
      @Nullable String nearest) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Problem(kind, source.name(), at, message, source.line(at.line()), expected, nearest));
    } else if (firstUnlisted == null) {
      firstUnlisted = at;
    }
  }

  /** Notes what is wrong within a text. */
  void misfit(Node.Scalar scalar, int offset, String message) {
    Position at = ScalarPlaces.of(scalar, offset, source.lines());
    problem(Problem.Kind.TEXT_SYNTAX, at, message, List.of(), null);
  }

  private Problem tooMany(Position at) {
    return new Problem(
        Problem.Kind.TOO_MANY,
        source.name(),
        at,
        "there are more problems from here on; only the first " + MOST_PROBLEMS + " are listed",
        null,
        List.of(),
        null);
  }
}
