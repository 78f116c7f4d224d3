package org.befund.kb.document;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a document cannot be used; carries every problem that was found in it. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public Unreadable(List<Problem> problems) {
    super(problems.stream().map(Problem::headline).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems in the order of the file; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
