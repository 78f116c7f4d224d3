package org.befund.kb.lint.logic;

/**
 * How many steps may be taken to decide the conditions of one file, so that no file holds up the
 * others.
 */
public final class Budget {
  private static final int ONE_QUESTION = 200_000;
  private static final int ALL_QUESTIONS = 2_000_000;

  /** What a question costs that was given up before its first step. */
  private static final int GIVEN_UP = 50_000;

  private int left = ALL_QUESTIONS;
  private int ofQuestion;

  /** A budget that nothing has been spent of. */
  public Budget() {}

  /** Begins a question. */
  void begin() throws Undecided {
    if (left <= 0) {
      throw new Undecided("the conditions before it took all the steps that one file has");
    }
    ofQuestion = Math.min(left, ONE_QUESTION);
  }

  void step() throws Undecided {
    left--;
    if (--ofQuestion < 0) {
      throw new Undecided("there are too many ways in which its parts hang together");
    }
  }

  /** Ends a question that nothing was decided of. */
  void giveUp() {
    left -= GIVEN_UP;
  }
}
