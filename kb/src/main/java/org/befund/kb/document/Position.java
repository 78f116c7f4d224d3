package org.befund.kb.document;

/**
 * A place in a file.
 *
 * @param line one-based line
 * @param column one-based column, counted in characters
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** The first character of a file. */
  public static final Position START = new Position(1, 1);

  /** The place of what stands in no file, such as what is only supposed. */
  public static final Position NOWHERE = new Position(0, 0);

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
