package org.befund.kb.lint.logic;

/** Thrown when a question takes more steps than are taken for one. */
public final class Undecided extends Exception {
  private static final long serialVersionUID = 1L;

  Undecided(String message) {
    super(message);
  }
}
