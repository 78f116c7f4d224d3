package org.befund.kb.signature;

/** A line template that cannot be read. */
public final class TemplateSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * Creates the exception.
   *
   * @param column where in the template, counted from 1
   * @param message what is wrong and what would be right
   */
  TemplateSyntaxException(int column, String message) {
    super(message);
    this.column = column;
  }

  /**
   * Where the error is.
   *
   * @return the column in the template's text, counted from 1 in UTF-16 units
   */
  public int column() {
    return column;
  }
}
